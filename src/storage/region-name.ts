import { t } from '../i18n/t';

/** What a marked region is called: neither page nor address is told, so that no list of them grows. */
export function regionName(): string {
  return t('region_name');
}
