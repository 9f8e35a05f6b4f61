import type { Voxels } from './volume';
import { MIN_WIDTH, type Window } from './window';

/** Below the first, and above the second, lie single bright vessels, metal and noise. */
const PERCENTILES = [0.01, 0.99] as const;

/** Values that are looked at: a percentile of a million is known to 0.01 percent points. */
const MAX_SAMPLES = 1_000_000;

/**
 * A window from the 1st to the 99th percentile of the finite values.
 *
 * @param values as stored
 * @param slope with `intercept`, what makes values of them
 */
export function robustWindow(
  values: Float32Array | Voxels,
  slope: number,
  intercept: number,
): Window {
  const sorted = sample(values).sort();
  if (sorted.length === 0) return { center: 0, width: 1 };
  const [first, second] = PERCENTILES.map((share) => {
    const stored = sorted[Math.round(share * (sorted.length - 1))] as number;
    return stored * slope + intercept;
  }) as [number, number];
  const width = Math.abs(second - first);
  // A picture of one value, or of almost one, is black to its middle.
  return { center: (first + second) / 2, width: width > MIN_WIDTH ? width : 1 };
}

/** Evenly taken values; an odd step, so that no column of a grid of even sides is preferred. */
function sample(values: Float32Array | Voxels): Float64Array {
  const step = Math.ceil(values.length / MAX_SAMPLES) | 1;
  const taken = new Float64Array(Math.ceil(values.length / step));
  let count = 0;
  for (let index = 0; index < values.length; index += step) {
    const value = values[index] as number;
    if (Number.isFinite(value)) taken[count++] = value;
  }
  return taken.subarray(0, count);
}
