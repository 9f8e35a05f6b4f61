import { currentLanguage } from '../i18n/catalog';
import { LANGUAGES, languageTag } from '../i18n/languages';
import { loadLanguage, spokenLanguage } from '../i18n/load-language';
import { readSettings } from '../storage/settings';

/**
 * What each page of ours does before it draws anything: it learns the user's language, so that words
 * can be said, and tells the browser which one it is and which way it runs.
 */
export async function startPage(): Promise<void> {
  const { language } = await readSettings();
  await loadLanguage(spokenLanguage(language));
  markLanguage(document.documentElement);
}

/** Marks an element's language and direction, for screen readers, hyphenation and layout. */
export function markLanguage(element: HTMLElement): void {
  const language = currentLanguage();
  element.lang = languageTag(language);
  element.dir = LANGUAGES[language].direction;
}
