import browser from 'webextension-polyfill';

/** Opens one of our own pages in a tab, by its path in the extension. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
