import { formatNumber } from '../i18n/format';
import { plural, t } from '../i18n/t';

/** A size as people read it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return plural('format_bytes', bytes);
  if (bytes < 1e6) return t('format_kilobytes', { value: Math.round(bytes / 1e3) });
  const decimals = bytes < 1e7 ? 1 : 0;
  const megabytes = formatNumber(bytes / 1e6, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return t('format_megabytes', { value: megabytes });
}
