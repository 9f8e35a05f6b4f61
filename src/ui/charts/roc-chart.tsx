import { formatList } from '../../i18n/format';
import { t } from '../../i18n/t';
import { linePath, plotOf } from './plot';
import { PlotFrame } from './plot-frame';
import type { Domain } from './scale';

const ALL: Domain = [0, 1];

/** False alarms and tumors found, each a share 0..1. */
export type RocPoint = readonly [number, number];

export interface RocCurve {
  /** A class that sets its line apart; without one it is plain. */
  readonly line?: string;
  readonly name: string;
  /** From (0, 0) to (1, 1). */
  readonly points: readonly RocPoint[];
}

/** ROC curves, each with a dash of its own; the dashed diagonal is chance. */
export function RocChart({ curves }: { curves: readonly RocCurve[] }) {
  const plot = plotOf(ALL, ALL);
  const names = formatList(curves.map(({ name }) => name));
  return (
    <PlotFrame
      plot={plot}
      xDomain={ALL}
      yDomain={ALL}
      xLabel={t('chart_false_alarms')}
      yLabel={t('chart_tumors_found')}
      label={t('chart_roc_label', { curves: names })}
    >
      <path
        class="nl-diagonal"
        d={linePath(plot, [
          [0, 0],
          [1, 1],
        ])}
      />
      {curves.map(({ line, name, points }) => (
        <path key={name} class={`nl-line ${line ?? ''}`} d={linePath(plot, points)} />
      ))}
    </PlotFrame>
  );
}

/** A piece of a curve's line, for the legend. */
export function LineSample({ line }: { line: string }) {
  return (
    <svg width="32" height="8" aria-hidden="true" focusable="false">
      <line class={`nl-line ${line}`} x1="0" x2="32" y1="4" y2="4" />
    </svg>
  );
}
