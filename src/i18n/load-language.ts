import { type Messages, setCatalog } from './catalog';
import { type Language, nearestLanguage } from './languages';

/**
 * The language to speak: the user's choice, else the nearest to the browser's own. Works in pages and
 * workers alike.
 */
export function spokenLanguage(choice: Language | 'auto'): Language {
  return choice === 'auto' ? nearestLanguage([navigator.language]) : choice;
}

/**
 * Loads a language's messages from the extension's own files; `t` speaks it afterwards. For our pages
 * and workers: content scripts get their messages from the background.
 *
 * @throws TypeError when the file cannot be read, which means that the installation is damaged.
 */
export async function loadLanguage(language: Language): Promise<void> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  setCatalog(language, plainMessages(await response.json()));
}

/** The browser's form of a catalog (`{key: {message, description}}`) as words by key. */
export function plainMessages(file: Record<string, { message: string }>): Messages {
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}
