import { MIN_WIDTH, type Window } from './window';

/** As many values are looked at: enough for a percentile, and sorted in a tenth of a second. */
const SAMPLES = 1_000_000;
/** The darkest and the brightest hundredth, noise and vessels, would make the rest grey in grey. */
const LOW = 0.01;
const HIGH = 0.99;

/**
 * A window from the 1st to the 99th percentile of the finite values. Where these are equal (a small
 * thing on an empty ground), from the lowest to the highest.
 *
 * @param slope of what is returned: a value is `stored * slope + intercept`
 */
export function robustWindow(values: ArrayLike<number>, slope = 1, intercept = 0): Window {
  const sorted = sample(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = at(LOW) < at(HIGH) ? [at(LOW), at(HIGH)] : [at(0), at(1)];
  const width = (high - low) * Math.abs(slope);
  return {
    center: ((low + high) / 2) * slope + intercept,
    // Of equal values: any width shows them as one grey.
    width: width > MIN_WIDTH ? width : 1,
  };
}

/** Every so manieth finite value. The step is odd, or it would meet the same columns of each row. */
function sample(values: ArrayLike<number>): Float64Array {
  const step = Math.ceil(values.length / SAMPLES) | 1;
  const found = new Float64Array(Math.ceil(values.length / step));
  let count = 0;
  for (let index = 0; index < values.length; index += step) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) continue;
    found[count] = value;
    count += 1;
  }
  return found.subarray(0, count);
}
