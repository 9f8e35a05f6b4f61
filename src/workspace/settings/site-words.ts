import { t } from '../../i18n/t';
/** A granted match pattern in words: the host, with its scheme where that is restricted. */
export function siteWords(pattern: string): string {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return pattern;
  if (host === '*')
    return scheme === '*' ? t('settings_sites_all') : t('settings_sites_all_over', { scheme });
  return scheme === '*' ? host : `${scheme}://${host}`;
}
