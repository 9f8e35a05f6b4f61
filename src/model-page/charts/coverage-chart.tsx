import { linePath, plotOf } from '../../ui/charts/plot';
import { PlotFrame } from '../../ui/charts/plot-frame';
import { upperDomain } from '../../ui/charts/scale';
import { formatShare } from '../../ui/format-figure';
import type { CoveragePoint } from '../figures-schema';

export interface CoverageChartProps {
  points: readonly CoveragePoint[];
  /** The share of pictures on which the product decides. */
  decided: number | null;
}

/** Accuracy against the share of pictures decided, the surest first. */
export function CoverageChart({ points, decided }: CoverageChartProps) {
  const xDomain = upperDomain(
    points.map(({ coverage }) => coverage),
    0.5,
  );
  const yDomain = upperDomain(
    points.map(({ accuracy }) => accuracy),
    0.1,
  );
  const plot = plotOf(xDomain, yDomain);
  const said = points.map(
    ({ coverage, accuracy }) => `${formatShare(accuracy)} at ${formatShare(coverage)}`,
  );
  return (
    <PlotFrame
      plot={plot}
      xDomain={xDomain}
      yDomain={yDomain}
      xLabel="Share decided, surest first"
      yLabel="Share right"
      label={`Accuracy by share decided: ${said.join(', ')}.`}
    >
      {decided !== null && decided >= xDomain[0] && (
        <line
          class="nl-diagonal"
          x1={plot.x(decided)}
          x2={plot.x(decided)}
          y1={plot.y(yDomain[0])}
          y2={plot.y(yDomain[1])}
        />
      )}
      <path
        class="nl-line"
        d={linePath(
          plot,
          points.map(({ coverage, accuracy }) => [coverage, accuracy]),
        )}
      />
      {points.map(({ coverage, accuracy }) => (
        <circle key={coverage} class="nl-dot" cx={plot.x(coverage)} cy={plot.y(accuracy)} r="3.5" />
      ))}
    </PlotFrame>
  );
}
