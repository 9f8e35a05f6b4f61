import { plural, t } from '../../i18n/t';
import { formatShare } from '../format-figure';
import { linePath, plotOf } from './plot';
import { PlotFrame } from './plot-frame';
import type { Domain } from './scale';

const ALL: Domain = [0, 1];
const LARGEST_RADIUS = 6;

/** Pictures of like probability: what the model gave them on average, and how many had a tumor. */
export interface ReliabilityBin {
  readonly predicted: number;
  /** A share, 0..1. */
  readonly observed: number;
  readonly pictures: number;
}

/** What the model predicted against what was there; on the dashed line the two agree. */
export function ReliabilityChart({ bins }: { bins: readonly ReliabilityBin[] }) {
  const plot = plotOf(ALL, ALL);
  const numbers = bins.map((_, index) => index + 1);
  const most = Math.max(1, ...bins.map(({ pictures }) => pictures));
  const worst = Math.max(
    0,
    ...bins.map(({ predicted, observed }) => Math.abs(predicted - observed)),
  );
  return (
    <PlotFrame
      plot={plot}
      xDomain={ALL}
      yDomain={ALL}
      xLabel={t('chart_probability_given')}
      yLabel={t('chart_share_with_tumor')}
      label={plural('chart_calibration_label', bins.length, { worst: formatShare(worst) })}
    >
      <path
        class="nl-diagonal"
        d={linePath(plot, [
          [0, 0],
          [1, 1],
        ])}
      />
      <path
        class="nl-line nl-line-thin"
        d={linePath(
          plot,
          bins.map(({ predicted, observed }) => [predicted, observed]),
        )}
      />
      {bins.map(({ predicted, observed, pictures }, index) => (
        <circle
          key={numbers[index]}
          class="nl-dot nl-dot-clear"
          cx={plot.x(predicted)}
          cy={plot.y(observed)}
          r={Math.max(2, LARGEST_RADIUS * Math.sqrt(pictures / most))}
        />
      ))}
    </PlotFrame>
  );
}
