import type { Verdict } from '../../../engine/finding';
import type { BatchRow } from '../run/batch-row';
import { isTumor, type TruthLabel } from '../truth/labels';
import { type Truth, truthOf } from '../truth/truth';

/** A finding beside what is known of the picture. */
export interface Judged {
  readonly id: number;
  readonly label: TruthLabel;
  readonly verdict: Verdict;
  /** 0..1 */
  readonly pTumor: number;
  /** The middle of the stretch in which the model does not decide. */
  readonly middle: number;
}

/** Rows with a finding of which something is known. */
export function judgedRows(rows: readonly BatchRow[], truth: Truth | null): Judged[] {
  return rows.flatMap((row) => {
    const label = truthOf(truth, row);
    if (label === null || row.state.kind !== 'done') return [];
    const { verdict, pTumor, thresholds } = row.state.finding;
    const middle = (thresholds.tumorLow + thresholds.tumorHigh) / 2;
    return { id: row.id, label, verdict, pTumor, middle };
  });
}

/**
 * What the model says when it must say something: an uncertain picture counts by its side of the
 * middle. Null for what it takes for no brain MRI.
 */
export function forcedCall({ verdict, pTumor, middle }: Judged): boolean | null {
  if (verdict === 'not_brain_mri') return null;
  return verdict === 'uncertain' ? pTumor >= middle : verdict === 'tumor';
}

/** Whether the forced call is wrong; also where a brain was taken for something else, or the reverse. */
export function isMiss(judged: Judged): boolean {
  return forcedCall(judged) !== isTumor(judged.label);
}
