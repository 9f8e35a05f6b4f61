import type { RocPoint } from '../figures-schema';
import type { SetName } from '../words';
import { linePath, plotOf } from './plot';
import { PlotFrame } from './plot-frame';
import type { Domain } from './scale';

const ALL: Domain = [0, 1];

export interface RocCurve {
  readonly set: SetName;
  readonly name: string;
  /** From (0, 0) to (1, 1). */
  readonly points: readonly RocPoint[];
}

/** ROC curves, each with a dash of its own; the dashed diagonal is chance. */
export function RocChart({ curves }: { curves: readonly RocCurve[] }) {
  const plot = plotOf(ALL, ALL);
  return (
    <PlotFrame
      plot={plot}
      xDomain={ALL}
      yDomain={ALL}
      xLabel="False alarms"
      yLabel="Tumors found"
      label={`ROC curves of ${curves.map(({ name }) => name).join(', ')}, with the diagonal of chance.`}
    >
      <path
        class="mp-diagonal"
        d={linePath(plot, [
          [0, 0],
          [1, 1],
        ])}
      />
      {curves.map(({ set, points }) => (
        <path key={set} class={`mp-line mp-line-${set}`} d={linePath(plot, points)} />
      ))}
    </PlotFrame>
  );
}

/** A piece of a curve's line, for the legend. */
export function LineSample({ set }: { set: SetName }) {
  return (
    <svg class="mp-sample" width="32" height="8" aria-hidden="true" focusable="false">
      <line class={`mp-line mp-line-${set}`} x1="0" x2="32" y1="4" y2="4" />
    </svg>
  );
}
