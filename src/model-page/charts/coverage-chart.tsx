import { formatList } from '../../i18n/format';
import { t } from '../../i18n/t';
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
  const said = points.map(({ coverage, accuracy }) =>
    t('model_page_coverage_point', {
      right: formatShare(accuracy),
      decided: formatShare(coverage),
    }),
  );
  return (
    <PlotFrame
      plot={plot}
      xDomain={xDomain}
      yDomain={yDomain}
      xLabel={t('model_page_coverage_x')}
      yLabel={t('model_page_coverage_y')}
      label={t('model_page_coverage_label', { points: formatList(said, { type: 'unit' }) })}
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
