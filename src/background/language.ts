import { currentLanguage, currentMessages } from '../i18n/catalog';
import { loadLanguage, spokenLanguage } from '../i18n/load-language';
import { readSettings, watchSettings } from '../storage/settings';

async function load(): Promise<void> {
  const { language } = await readSettings();
  await loadLanguage(spokenLanguage(language));
}

/** Loaded anew at each start of the service worker, and when the user chooses another language. */
const current = { ready: load() };

/** Resolves once the background can say words. */
export function languageReady(): Promise<void> {
  return current.ready;
}

/** Calls the listener after the user's language has changed and was loaded. */
export function onLanguageChanged(listener: () => void): void {
  watchSettings(({ language }) => {
    if (spokenLanguage(language) === currentLanguage()) return;
    current.ready = load();
    void current.ready.then(listener);
  });
}

/** The user's language and its messages, for content scripts: they cannot read our files. */
export async function spokenTexts() {
  await languageReady();
  return { language: currentLanguage(), messages: { ...currentMessages() } };
}
