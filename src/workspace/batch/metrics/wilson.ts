import type { Figure } from '../../../ui/format-figure';

/** Two-sided 95% of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * A share with its 95% interval by Wilson's score (J Am Stat Assoc 1927;22:209), which holds for
 * small numbers and at 0 and 100% too.
 *
 * @returns null of none
 */
export function wilson(hits: number, all: number): Figure | null {
  if (all === 0) return null;
  const share = hits / all;
  const square = Z95 ** 2;
  const scale = 1 + square / all;
  const center = (share + square / (2 * all)) / scale;
  const reach = (Z95 / scale) * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2));
  // At the ends the formula gives them exactly; arithmetic misses by a rounding.
  const low = hits === 0 ? 0 : center - reach;
  const high = hits === all ? 1 : center + reach;
  return [share, low, high];
}
