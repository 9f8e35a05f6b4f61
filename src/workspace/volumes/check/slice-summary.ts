import type { Verdict } from '../../../engine/finding';
import { formatPercent } from '../../../ui/format-percent';
import type { SliceRecord } from './slice-record';

const SHORT: Record<Verdict, string> = {
  tumor: 'looks like a tumor',
  uncertain: 'uncertain',
  no_tumor: 'no tumor found in this slice',
  not_brain_mri: 'does not look like a brain MRI',
};

/** What was found in a slice in half a sentence, as the chart speaks it. */
export function sliceSummary(record: SliceRecord | null | undefined): string {
  if (!record) return 'not checked';
  const { verdict, pTumor } = record.finding;
  if (verdict === 'not_brain_mri') return SHORT.not_brain_mri;
  return `probability of a tumor ${formatPercent(pTumor)}, ${SHORT[verdict]}`;
}
