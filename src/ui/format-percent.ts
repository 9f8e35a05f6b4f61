import { formatNumber } from '../i18n/format';
import { t } from '../i18n/t';

/**
 * A probability in whole percent. Never "0%" or "100%": no model is that sure, and rounding must not
 * make it look so.
 */
export function formatPercent(probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return t('format_below', { value: inPercent(0.01) });
  if (percent > 99) return t('format_above', { value: inPercent(0.99) });
  return inPercent(percent / 100);
}

function inPercent(share: number): string {
  return formatNumber(share, { style: 'percent' });
}
