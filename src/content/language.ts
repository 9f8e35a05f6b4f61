import { setCatalog } from '../i18n/catalog';
import { send } from '../messaging/send';

/** Asked for once in each injected script, as soon as it starts. */
const texts = { ready: null as Promise<void> | null };

/** Resolves once this content script can say words. A failed attempt is made again. */
export function languageReady(): Promise<void> {
  texts.ready ??= load().catch((error) => {
    texts.ready = null;
    throw error;
  });
  return texts.ready;
}

async function load(): Promise<void> {
  const { language, messages } = await send('language.texts', undefined);
  setCatalog(language, messages);
}
