import { t } from '../i18n/t';
import type { PageBox } from '../storage/job';

/** A region as a screen reader tells it. */
export function regionWords({ left, top, width, height }: PageBox): string {
  return t('region_place', {
    width: Math.round(width),
    height: Math.round(height),
    left: Math.round(left),
    top: Math.round(top),
  });
}

/** Said, and shown, after a drag that marked next to nothing. */
export function regionTooSmall(): string {
  return t('region_too_small');
}
