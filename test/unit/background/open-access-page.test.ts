import { expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { openAccessPage } from '../../../src/background/access/open-access-page';

it('asks on a page of our own, for the job, opened from its tab', async () => {
  const create = vi.fn();
  Object.assign(browser.tabs, { create });
  await openAccessPage('3f0c', 7);
  const url = `${browser.runtime.getURL('src/access/index.html')}?job=3f0c`;
  expect(create).toHaveBeenCalledExactlyOnceWith({ url, openerTabId: 7 });
});
