import type { MessageKey } from '../i18n/message-keys';

/** Detail of `server-refused` where a redirect led from a public address to a private one. */
export const PRIVATE_REDIRECT = 'redirect to a private address';
/** Detail of `capture-refused` where the browser did not answer. */
export const NO_ANSWER = 'no answer';

/**
 * Details in words of ours, which are stored as they are here and said in the reader's language. They
 * arise where the language may not be loaded yet: in a service worker that was just woken.
 */
export const OWN_DETAILS: ReadonlyMap<string, MessageKey> = new Map([
  [PRIVATE_REDIRECT, 'problem_fact_private_redirect'],
  [NO_ANSWER, 'problem_fact_no_answer'],
]);
