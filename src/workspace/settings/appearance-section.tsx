import { t } from '../../i18n/t';
import type { Theme } from '../../storage/theme';
import { type Choice, ChoiceGroup } from './choice-group';
import { Section, type SectionProps } from './section';

const themes = (): readonly Choice<Theme>[] => [
  { value: 'system', words: t('settings_theme_system') },
  { value: 'light', words: t('settings_theme_light') },
  { value: 'dark', words: t('settings_theme_dark') },
];

/** The theme of our own pages and of the cards in others. */
export function AppearanceSection({ settings, change }: SectionProps) {
  return (
    <Section title={t('settings_appearance')}>
      <ChoiceGroup
        label={t('settings_theme')}
        name="theme"
        choices={themes()}
        chosen={settings.theme}
        onChoose={(theme) => change({ theme })}
      />
    </Section>
  );
}
