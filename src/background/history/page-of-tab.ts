import browser from 'webextension-polyfill';
import { boundedName } from '../../storage/bounded-name';
import { type EntryPage, MAX_TITLE } from '../../storage/history/entry';
import { MAX_ADDRESS } from '../../storage/scan';

/**
 * Title and address of the page in a tab, without a password that stands in it. Null where the
 * browser does not tell them: without the permission `tabs` it does so only for a tab in which the
 * user has just called us, and no longer than they stay on its site.
 */
export async function pageOfTab(tabId: number): Promise<EntryPage | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.url || !/^(?:https?|file):\/\//.test(tab.url)) return null;
  const address = new URL(tab.url);
  address.username = '';
  address.password = '';
  const url = address.href;
  return url.length > MAX_ADDRESS ? null : { title: boundedName(tab.title ?? '', MAX_TITLE), url };
}
