import { Section, type SectionProps } from './section';
import { SiteAccessSettings } from './site-access-settings';

/** What the user has allowed beyond the page in front of them. */
export function SitesSection({ source }: SectionProps) {
  return (
    <Section title="Site access">
      <SiteAccessSettings source={source} />
    </Section>
  );
}
