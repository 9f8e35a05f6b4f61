import { formatNumber } from '../i18n/format';
import { t } from '../i18n/t';

/** A time span for people: milliseconds below one second, then seconds with one decimal. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1) return t('format_below', { value: t('format_milliseconds', { value: 1 }) });
  const whole = Math.round(milliseconds);
  if (whole < 1000) return t('format_milliseconds', { value: whole });
  const seconds = formatNumber(milliseconds / 1000, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return t('format_seconds', { value: seconds });
}
