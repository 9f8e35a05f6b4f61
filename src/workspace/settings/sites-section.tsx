import { t } from '../../i18n/t';
import { Section, type SectionProps } from './section';
import { SiteAccessSettings } from './site-access-settings';

/** What the user has allowed beyond the page in front of them. */
export function SitesSection({ source }: SectionProps) {
  return (
    <Section title={t('settings_sites')}>
      <SiteAccessSettings source={source} />
    </Section>
  );
}
