import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { siteWords } from './site-words';

export interface GrantedSitesProps {
  /** Match patterns; null until they are known. */
  patterns: readonly string[] | null;
  onTakeBack: (pattern: string) => void;
}

/** The sites that the user has allowed, each with the way to take that back. */
export function GrantedSites({ patterns, onTakeBack }: GrantedSitesProps) {
  if (patterns === null) return null;
  if (patterns.length === 0) {
    return <p class="nl-small">{t('settings_sites_none')}</p>;
  }
  return (
    <ul class="ws-sites">
      {patterns.map((pattern) => (
        <li key={pattern}>
          <span class="ws-site">{siteWords(pattern)}</span>
          <Button
            kind="quiet"
            label={t('settings_sites_take_back_from', { site: siteWords(pattern) })}
            onPress={() => onTakeBack(pattern)}
          >
            {t('settings_sites_take_back')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
