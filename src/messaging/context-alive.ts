import browser from 'webextension-polyfill';

/**
 * False in a content script whose extension was updated, reloaded, switched off or removed: the
 * script lives on in its page, but nothing answers it any more.
 */
export function contextAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
