import { FIRST_LANGUAGE, type Language } from './languages';

/** One language's messages by key, as its `messages.json` holds them. */
export type Messages = Readonly<Record<string, string>>;

/** This context's language: each page, worker and content script sets its own at its start. */
const current: { language: Language; messages: Messages | null } = {
  language: FIRST_LANGUAGE,
  messages: null,
};

/** Makes the catalog the one that `t` speaks from now on. */
export function setCatalog(language: Language, messages: Messages): void {
  current.language = language;
  current.messages = messages;
}

export function currentLanguage(): Language {
  return current.language;
}

/** All messages, to hand them to a context that cannot read them itself. */
export function currentMessages(): Messages {
  if (current.messages === null) throw new Error('no language has been loaded yet');
  return current.messages;
}

/** @throws Error for a key without a message: the gate over the catalogs keeps that from happening. */
export function messageOf(key: string): string {
  const message = currentMessages()[key];
  if (message === undefined) throw new Error(`no message "${key}" in ${current.language}`);
  return message;
}
