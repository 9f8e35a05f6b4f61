import browser from 'webextension-polyfill';

/** Closes this page's tab. `window.close()` would not: no script of ours has opened it. */
export async function closePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) await browser.tabs.remove(tab.id);
}
