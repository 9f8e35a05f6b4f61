import type { Figure } from '../../../ui/format-figure';
import { placementValues } from './area-under-curve';

/** Two-sided 95% of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * The area under the ROC curve with its 95% interval: the variance by DeLong, DeLong and
 * Clarke-Pearson (Biometrics 1988;44:837), the interval on the logit scale (Pepe, The Statistical
 * Evaluation of Medical Tests, 2003, 5.2.4), so that it stays within 0 and 1.
 *
 * @returns null where one of the sides has no value; without an interval (`[area, null]`) where the
 * method knows none: of fewer than two on a side, or where the sides do not overlap
 */
export function areaWithInterval(
  positives: readonly number[],
  negatives: readonly number[],
): { readonly area: number; readonly figure: Figure | null } | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const placed = placementValues(positives, negatives);
  const area = mean(placed.positives);
  if (positives.length < 2 || negatives.length < 2 || area <= 0 || area >= 1) {
    return { area, figure: null };
  }
  const deviation = Math.sqrt(
    variance(placed.positives) / positives.length + variance(placed.negatives) / negatives.length,
  );
  const center = Math.log(area / (1 - area));
  const reach = (Z95 * deviation) / (area * (1 - area));
  return { area, figure: [area, logistic(center - reach), logistic(center + reach)] };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
