import type { Theme } from '../../storage/theme';
import { type Choice, ChoiceGroup } from './choice-group';
import { Section, type SectionProps } from './section';

const THEMES: readonly Choice<Theme>[] = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
];

/** The theme of our own pages and of the cards in others. */
export function AppearanceSection({ settings, change }: SectionProps) {
  return (
    <Section title="Appearance">
      <ChoiceGroup
        label="Theme"
        name="theme"
        choices={THEMES}
        chosen={settings.theme}
        onChoose={(theme) => change({ theme })}
      />
    </Section>
  );
}
