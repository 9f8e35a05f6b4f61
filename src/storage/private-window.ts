import browser from 'webextension-polyfill';

/**
 * Whether this context belongs to private windows. The manifest says `split`: they have a service
 * worker, a `storage.session` and pages of their own, which end with the last of them, but share
 * `storage.local` with the others.
 */
export function inPrivateWindows(): boolean {
  return browser.extension.inIncognitoContext === true;
}
