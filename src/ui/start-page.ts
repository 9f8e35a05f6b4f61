import { loadLanguage, spokenLanguage } from '../i18n/load-language';
import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { readSettings } from '../storage/settings';
import { languageAttributes } from './language-attributes';

/**
 * What each page of ours does before it draws anything: it learns the user's language, so that words
 * can be said, and tells the browser which one it is and which way it runs.
 *
 * @param title the tab's title, where it is more than the extension's name
 */
export async function startPage(title?: MessageKey): Promise<void> {
  const { language } = await readSettings();
  await loadLanguage(spokenLanguage(language));
  markLanguage(document.documentElement);
  if (title) document.title = t(title);
}

/** Marks an element's language and direction, for screen readers, hyphenation and layout. */
export function markLanguage(element: HTMLElement): void {
  Object.assign(element, languageAttributes());
}
