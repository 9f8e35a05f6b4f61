import browser from 'webextension-polyfill';

/**
 * Opens our page that asks for access to the images of a job's site: a card itself cannot ask. It
 * is opened from the card's tab, so that closing it leads back there.
 */
export async function openAccessPage(jobId: string, openerTabId: number): Promise<void> {
  const url = browser.runtime.getURL(`src/access/index.html?job=${jobId}`);
  await browser.tabs.create({ url, openerTabId });
}
