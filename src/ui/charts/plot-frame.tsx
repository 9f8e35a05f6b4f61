import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../i18n/format';
import { PLOT, type Plot } from './plot';
import { type Domain, ticks } from './scale';

export interface PlotFrameProps {
  plot: Plot;
  xDomain: Domain;
  yDomain: Domain;
  xLabel: string;
  yLabel: string;
  /** The plot in a sentence, for those who do not see it. */
  label: string;
  children: ComponentChildren;
}

const percent = (value: number) => formatNumber(value, { style: 'percent' });

/** Axes, grid and names of a plot of shares; what it shows is drawn over them. */
export function PlotFrame(props: PlotFrameProps) {
  const { plot, xDomain, yDomain, xLabel, yLabel, label, children } = props;
  const { width, height, left, top } = PLOT;
  const [bottom, right] = [plot.y(yDomain[0]), plot.x(xDomain[1])];
  return (
    <svg class="nl-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks(yDomain).map((tick) => (
        <g key={tick}>
          <line class="nl-grid" x1={left} x2={right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text class="nl-tick" x={left - 8} y={plot.y(tick) + 4} text-anchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      {ticks(xDomain).map((tick) => (
        <g key={tick}>
          <line class="nl-grid" x1={plot.x(tick)} x2={plot.x(tick)} y1={top} y2={bottom} />
          <text class="nl-tick" x={plot.x(tick)} y={bottom + 18} text-anchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text class="nl-tick" x={(left + right) / 2} y={height - 6} text-anchor="middle">
        {xLabel}
      </text>
      <text
        class="nl-tick"
        transform={`translate(14 ${(top + bottom) / 2}) rotate(-90)`}
        text-anchor="middle"
      >
        {yLabel}
      </text>
      {children}
    </svg>
  );
}
