import type { ReliabilityBin } from '../../../ui/charts/reliability-chart';

const MOST_BINS = 10;
/** Fewer in a group say nothing. */
const LEAST_IN_BIN = 10;

/**
 * Groups of equal size in the order of their probability, as few as keep ten pictures in each.
 *
 * @param judged probabilities, and whether there was a tumor
 */
export function reliabilityBins(
  judged: readonly { readonly probability: number; readonly positive: boolean }[],
): ReliabilityBin[] {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability);
  const bins = Math.min(MOST_BINS, Math.floor(sorted.length / LEAST_IN_BIN));
  return Array.from({ length: bins }, (_, index) => {
    const from = Math.floor((index * sorted.length) / bins);
    const to = Math.floor(((index + 1) * sorted.length) / bins);
    const group = sorted.slice(from, to);
    return {
      predicted: group.reduce((sum, { probability }) => sum + probability, 0) / group.length,
      observed: group.filter(({ positive }) => positive).length / group.length,
      pictures: group.length,
    };
  });
}
