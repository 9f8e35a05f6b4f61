import { type Domain, place, ticks } from '../../ui/charts/scale';
import type { Figure } from '../figures-schema';

export interface IntervalTrackProps {
  figure: Figure;
  domain: Domain;
}

/** A figure as a dot on a line of its 95% interval. Its numbers stand beside it, so readers skip it. */
export function IntervalTrack({ figure: [estimate, low, high], domain }: IntervalTrackProps) {
  const [from, to] = [place(low, domain), place(high, domain)];
  return (
    <svg class="mp-track" width="100%" height="16" aria-hidden="true" focusable="false">
      {ticks(domain).map((tick) => (
        <line
          key={tick}
          class={tick === 0 && domain[0] < 0 ? 'nl-grid mp-zero' : 'nl-grid'}
          x1={place(tick, domain)}
          x2={place(tick, domain)}
          y1="0"
          y2="16"
        />
      ))}
      <line class="mp-interval" x1={from} x2={to} y1="8" y2="8" />
      {[from, to].map((end, index) => (
        <line
          key={index === 0 ? 'low' : 'high'}
          class="mp-interval"
          x1={end}
          x2={end}
          y1="5"
          y2="11"
        />
      ))}
      <circle class="nl-dot" cx={place(estimate, domain)} cy="8" r="4.5" />
    </svg>
  );
}
