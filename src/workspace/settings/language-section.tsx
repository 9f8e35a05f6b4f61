import { currentLanguage } from '../../i18n/catalog';
import { LANGUAGE_CODES, LANGUAGES, languageTag } from '../../i18n/languages';
import { spokenLanguage } from '../../i18n/load-language';
import { t } from '../../i18n/t';
import type { Settings } from '../../storage/settings';
import { Button } from '../../ui/button';
import { type Choice, ChoiceGroup } from './choice-group';
import { Section, type SectionProps } from './section';

const choices = (): readonly Choice<Settings['language']>[] => [
  { value: 'auto', words: t('settings_language_auto') },
  ...LANGUAGE_CODES.map((code) => ({
    value: code,
    words: <span lang={languageTag(code)}>{LANGUAGES[code].name}</span>,
  })),
];

/**
 * The language of the interface. This page is not reloaded by itself: a batch or a volume in another
 * view would be lost with it.
 */
export function LanguageSection({ settings, change }: SectionProps) {
  const elsewhere = spokenLanguage(settings.language) !== currentLanguage();
  return (
    <Section title={t('settings_language')}>
      <ChoiceGroup
        label={t('settings_language')}
        name="language"
        choices={choices()}
        chosen={settings.language}
        onChoose={(language) => change({ language })}
      />
      <p class="nl-small st-text" role="status">
        {elsewhere && <>{t('settings_language_later')} </>}
        {t('settings_language_translated')}
      </p>
      {elsewhere && (
        <div class="nl-actions">
          <Button onPress={() => location.reload()}>{t('settings_language_reload')}</Button>
        </div>
      )}
    </Section>
  );
}
