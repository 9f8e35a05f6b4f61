import { t } from '../i18n/t';

/** A size in pixels, without signs between thousands, as it is written everywhere. */
export function pixelsWords({ width, height }: { width: number; height: number }): string {
  return t('report_pixels', { width: String(width), height: String(height) });
}
