import type { ReliabilityBin } from '../figures-schema';
import { formatShare } from '../format-figure';
import { linePath, plotOf } from './plot';
import { PlotFrame } from './plot-frame';
import type { Domain } from './scale';

const ALL: Domain = [0, 1];
const LARGEST_RADIUS = 6;

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
      xLabel="Probability given"
      yLabel="Share with a tumor"
      label={`Calibration curve of ${bins.length} groups of pictures; the farthest from the diagonal is off by ${formatShare(worst)}.`}
    >
      <path
        class="mp-diagonal"
        d={linePath(plot, [
          [0, 0],
          [1, 1],
        ])}
      />
      <path
        class="mp-line mp-line-thin"
        d={linePath(
          plot,
          bins.map(({ predicted, observed }) => [predicted, observed]),
        )}
      />
      {bins.map(({ predicted, observed, pictures }, index) => (
        <circle
          key={numbers[index]}
          class="mp-dot mp-dot-clear"
          cx={plot.x(predicted)}
          cy={plot.y(observed)}
          r={Math.max(2, LARGEST_RADIUS * Math.sqrt(pictures / most))}
        />
      ))}
    </PlotFrame>
  );
}
