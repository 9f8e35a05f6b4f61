import { bandWords, type DecisionBand } from './decision-band';
import { formatPercent } from './format-percent';

export interface ConfidenceBarProps {
  label: string;
  probability: number;
  /** Drawn as a marked stretch of the bar; null where the probability has no such band. */
  band: DecisionBand | null;
}

const inPercent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

/** A calibrated probability as number and bar, with the stretch in which the model is undecided. */
export function ConfidenceBar({ label, probability, band }: ConfidenceBarProps) {
  return (
    <div class="nl-confidence">
      <p class="nl-confidence-head">
        <span>{label}</span>
        <strong class="nl-number">{formatPercent(probability)}</strong>
      </p>
      <div class="nl-bar" aria-hidden="true">
        <div class="nl-bar-fill" style={{ width: inPercent(probability) }} />
        {band && (
          <div
            class="nl-bar-band"
            style={{
              insetInlineStart: inPercent(band.from),
              width: inPercent(band.to - band.from),
            }}
          />
        )}
        <div class="nl-bar-mark" style={{ insetInlineStart: inPercent(probability) }} />
      </div>
      {band && <p class="nl-small nl-band-note">{bandWords(band)}</p>}
    </div>
  );
}
