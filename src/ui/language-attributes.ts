import { currentLanguage } from '../i18n/catalog';
import { LANGUAGES, languageTag } from '../i18n/languages';

/** An element's language and direction, for screen readers, hyphenation and layout. */
export function languageAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  const language = currentLanguage();
  return { lang: languageTag(language), dir: LANGUAGES[language].direction };
}
