/**
 * Area under the ROC curve by rank (Mann-Whitney), ties counted half. O(n log n).
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const placements = placementValues(positives, negatives);
  return placements.positives.reduce((sum, value) => sum + value, 0) / positives.length;
}

/**
 * The placement of each value: for a positive the share of the negatives below it, for a negative
 * the share of the positives above it, ties counted half. Their means are both the area.
 */
export function placementValues(
  positives: readonly number[],
  negatives: readonly number[],
): { readonly positives: number[]; readonly negatives: number[] } {
  const sorted = { positives: ascending(positives), negatives: ascending(negatives) };
  return {
    positives: positives.map((value) => below(sorted.negatives, value)),
    negatives: negatives.map((value) => 1 - below(sorted.positives, value)),
  };
}

function ascending(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** Share of the values below one, those equal to it counted half. */
function below(values: Float64Array, value: number): number {
  const less = countWhile(values, (other) => other < value);
  const notMore = countWhile(values, (other) => other <= value);
  return (less + notMore) / 2 / values.length;
}

/** How many of the first values fit; all that do stand before all that do not. */
function countWhile(values: Float64Array, fits: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(values[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
