import type { Finding } from '../engine/finding';
import { t } from '../i18n/t';
import { formatPercent } from '../ui/format-percent';

/** What the numbers of a finding mean and do not mean, as sentences. */
export function meaningOf({ verdict, thresholds, model }: Finding): string {
  if (model.own !== undefined) {
    return t('report_meaning_own');
  }
  if (verdict === 'not_brain_mri') {
    return t('report_meaning_not_brain_mri');
  }
  const low = formatPercent(thresholds.tumorLow);
  const high = formatPercent(thresholds.tumorHigh);
  return t('report_meaning', { low, high });
}
