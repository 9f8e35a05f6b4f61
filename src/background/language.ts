import { currentLanguage, currentMessages } from '../i18n/catalog';
import type { Language } from '../i18n/languages';
import { loadLanguage, spokenLanguage } from '../i18n/load-language';
import { readSettings, watchSettings } from '../storage/settings';

async function load(): Promise<void> {
  const { language } = await readSettings();
  const code = spokenLanguage(language);
  await loadLanguage(code);
  current.loaded = code;
}

/** Loaded once in each life of the service worker, and when the user chooses another language. */
const current = { ready: null as Promise<void> | null, loaded: null as Language | null };

/** Resolves once the background can say words. */
export function languageReady(): Promise<void> {
  current.ready ??= load().catch((error) => {
    // The next who asks tries again.
    current.ready = null;
    throw error;
  });
  return current.ready;
}

/** Calls the listener after the user's language has changed and was loaded. */
export function onLanguageChanged(listener: () => void): void {
  watchSettings(({ language }) => {
    // Nothing is loaded yet where this very change has woken the service worker.
    if (spokenLanguage(language) === current.loaded) return;
    current.ready = null;
    void languageReady().then(listener);
  });
}

/** The user's language and its messages, for content scripts: they cannot read our files. */
export async function spokenTexts() {
  await languageReady();
  return { language: currentLanguage(), messages: { ...currentMessages() } };
}
