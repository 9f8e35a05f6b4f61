import type { PlaneRecords } from './study';

/** Neighbors of a strong slice are strong for the same reason: closer than this only one counts. */
const APART_MM = 10;
const APART_SLICES = 2;
/** One row beside the stage. */
const MOST = 4;

/**
 * The slices with the highest probability of a tumor, strongest first, at most four and 10 mm (two
 * slices at least) apart, so that they do not all show the same place.
 *
 * @param between mm from slice to slice
 */
export function strongestSlices(records: PlaneRecords, between: number): number[] {
  const apart = Math.max(APART_SLICES, APART_MM / between);
  const order = records
    .flatMap((record, index) =>
      record && record.finding.verdict !== 'not_brain_mri'
        ? [{ index, p: record.finding.pTumor }]
        : [],
    )
    .sort((a, b) => b.p - a.p);
  const chosen: number[] = [];
  for (const { index } of order) {
    if (chosen.length === MOST) break;
    if (chosen.every((other) => Math.abs(other - index) >= apart)) chosen.push(index);
  }
  return chosen;
}
