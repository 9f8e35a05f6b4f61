import { t } from '../../../i18n/t';
import { formatPercent } from '../../../ui/format-percent';
import type { SliceRecord } from './slice-record';

/** What was found in a slice in half a sentence, as the chart speaks it. */
export function sliceSummary(record: SliceRecord | null | undefined): string {
  if (!record) return t('volumes_slice_unchecked');
  const { verdict, pTumor } = record.finding;
  const probability = formatPercent(pTumor);
  switch (verdict) {
    case 'tumor':
      return t('volumes_slice_tumor', { probability });
    case 'uncertain':
      return t('volumes_slice_uncertain', { probability });
    case 'no_tumor':
      return t('volumes_slice_no_tumor', { probability });
    case 'not_brain_mri':
      return t('volumes_slice_not_brain_mri');
  }
}
