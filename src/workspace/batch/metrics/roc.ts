import type { RocPoint } from '../../../ui/charts/roc-chart';

/** From (0, 0) to (1, 1), a point for each value that occurs, the highest first. */
export function rocPoints(positives: readonly number[], negatives: readonly number[]): RocPoint[] {
  if (positives.length === 0 || negatives.length === 0) return [];
  const all = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((a, b) => b.value - a.value);
  const points: RocPoint[] = [[0, 0]];
  let [alarms, found] = [0, 0];
  all.forEach(({ value, positive }, index) => {
    if (positive) found += 1;
    else alarms += 1;
    // Equal values pass any threshold together.
    if (all[index + 1]?.value !== value) {
      points.push([alarms / negatives.length, found / positives.length]);
    }
  });
  return points;
}
