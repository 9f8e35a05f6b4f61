import browser from 'webextension-polyfill';

/**
 * Whether this context belongs to private windows. The manifest says `split`: they have a service
 * worker, a host and pages of their own, which end with the last of them, but share `storage.local`
 * and, in Chrome, `storage.session` with the others (see `session-area.ts`).
 */
export function inPrivateWindows(): boolean {
  return browser.extension.inIncognitoContext === true;
}
