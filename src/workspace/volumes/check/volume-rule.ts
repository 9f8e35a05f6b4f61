import type { Finding, Verdict } from '../../../engine/finding';

/**
 * A tumor is more than one slice: so many neighbors in a row, and so far from the first to the last
 * of them, must each reach the model's threshold. Not the maximum: with 1 healthy slice in 60 above
 * it, 25 slices would raise it in one healthy head of three.
 *
 * Measured with model 0.2.0 (`scripts/volume-rule`). Raised among healthy subjects by k slices in a
 * row, k = 1 to 5:
 *
 * | healthy slices of                            | subjects | k=1 | 2 | 3 | 4 | 5 |
 * | -------------------------------------------- | -------- | --- | - | - | - | - |
 * | val, volunteers (`ds002748`)                 | 4        | 0   | 0 | 0 | 0 | 0 |
 * | val, patients (`tcga`), away from the tumor  | 6        | 1   | 0 | 0 | 0 | 0 |
 * | train, which it has learned from: volunteers | 26       | 0   | 0 | 0 | 0 | 0 |
 * | train: patients                              | 46       | 5   | 0 | 0 | 0 | 0 |
 *
 * These slices lie 7 to 15 mm (volunteers) and mostly several slices (patients) apart, so "in a row"
 * is in a row of what is there: neighbors in a real volume are more alike, and raise it more often.
 * Five whole volumes of healthy heads, every slice checked, in the plane that the workspace takes by
 * itself: none in three, single slices in one, and 23 in a row (46 mm) in an average of many heads,
 * which no scanner makes. In all three planes of the four real heads, the longest rows were of 18 and
 * 7 slices of 1 mm: with 10 mm from first to last, one plane of twelve is left, a coronal one.
 */
export const STRETCH_SLICES = 3;
export const STRETCH_MM = 10;

/** With less of the volume recognized, in slices and as a share, nothing is said of tumors. */
const FEWEST_BRAIN_SLICES = 3;
const LEAST_BRAIN_SHARE = 0.1;

/** What the rule looks at in a slice. */
export type SliceOutcome = Pick<Finding, 'verdict' | 'pTumor'>;

/** Neighboring slices, the last one included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What is said of a volume. */
export interface VolumeFinding {
  readonly verdict: Verdict;
  /** The slices on which the verdict rests; null where it rests on all. */
  readonly stretch: Stretch | null;
  /** Slices that look like a brain MRI, and those of them at or above the tumor threshold. */
  readonly brain: number;
  readonly above: number;
}

/**
 * One finding for the slices of a plane, in their order.
 *
 * `uncertain` where one slice looks like a tumor but too few neighbors do, or where a stretch as long
 * as a tumor's lies in the range in which the model does not decide.
 *
 * @param between mm from slice to slice; null where the file does not say, then slices alone count
 */
export function volumeFinding(
  slices: readonly SliceOutcome[],
  between: number | null,
): VolumeFinding {
  const brain = slices.filter(({ verdict }) => verdict !== 'not_brain_mri').length;
  const above = slices.filter(({ verdict }) => verdict === 'tumor').length;
  const said = (verdict: Verdict, stretch: Stretch | null) => ({ verdict, stretch, brain, above });
  const needed = Math.min(FEWEST_BRAIN_SLICES, slices.length);
  if (brain < needed || brain < LEAST_BRAIN_SHARE * slices.length) {
    return said('not_brain_mri', null);
  }
  const tumor = longestStretch(slices, ['tumor']);
  if (longEnough(tumor, slices.length, between)) return said('tumor', tumor);
  const undecided = longestStretch(slices, ['tumor', 'uncertain']);
  if (longEnough(undecided, slices.length, between)) return said('uncertain', undecided);
  return tumor ? said('uncertain', tumor) : said('no_tumor', null);
}

/** The longest row of neighbors with one of these verdicts, the first of equals; null for none. */
export function longestStretch(
  slices: readonly SliceOutcome[],
  verdicts: readonly Verdict[],
): Stretch | null {
  let longest: Stretch | null = null;
  let first: number | null = null;
  for (const [index, { verdict }] of slices.entries()) {
    if (!verdicts.includes(verdict)) {
      first = null;
      continue;
    }
    first ??= index;
    if (!longest || index - first > longest.last - longest.first) longest = { first, last: index };
  }
  return longest;
}

/** A volume of fewer slices than the rule asks for has to have all of them in the stretch. */
function longEnough(stretch: Stretch | null, count: number, between: number | null): boolean {
  if (!stretch) return false;
  const steps = stretch.last - stretch.first;
  if (steps + 1 < Math.min(STRETCH_SLICES, count)) return false;
  return between === null || steps * between >= Math.min(STRETCH_MM, (count - 1) * between);
}
