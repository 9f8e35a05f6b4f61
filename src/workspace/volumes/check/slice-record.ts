import type { Finding } from '../../../engine/finding';
import type { Window } from '../../../imaging/volume/window';

/** A map's values have four decimals (see `engine/picture-map.ts`): 16 bits hold one exactly. */
const STEPS = 10_000;

/** A finding that is kept for each of hundreds of slices: its map takes 1.6 kB instead of 6. */
export interface SliceRecord {
  /** The window through which the slice was looked at. */
  readonly window: Window;
  readonly finding: Omit<Finding, 'map'>;
  readonly map: Omit<Finding['map'], 'values'>;
  readonly values: Uint16Array;
}

export function sliceRecord({ map, ...finding }: Finding, window: Window): SliceRecord {
  const { values, ...place } = map;
  return {
    window,
    finding,
    map: place,
    values: Uint16Array.from(values, (value) => Math.round(value * STEPS)),
  };
}

/** The finding with its map spelled out again. */
export function findingOf({ finding, map, values }: SliceRecord): Finding {
  return { ...finding, map: { ...map, values: Array.from(values, (value) => value / STEPS) } };
}

/** Whether a slice was looked at through this window. */
export function seenThrough(record: SliceRecord | null | undefined, window: Window): boolean {
  return record?.window.center === window.center && record.window.width === window.width;
}
