import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { startWithAccess } from '../../../src/background/access/start-with-access';
import type { Job } from '../../../src/storage/job';
import { askForSites } from '../../../src/storage/site-access';
import { resetBrowser } from '../fake-browser';
import { madeUpJob } from '../made-up';

const imageUrl = 'https://pictures.test/a.png';
const origin = { tabId: 7, frameId: 0, cardFrameId: 0, imageUrl, region: null };
const job = madeUpJob({ origin });
const retryFromPage = vi.fn(async () => 'new');
const showTab = vi.spyOn(browser.tabs, 'update');

beforeEach(resetBrowser);
afterEach(() => vi.clearAllMocks());

function start(known: Job | null) {
  return startWithAccess(job.id, { get: async () => known }, { retryFromPage });
}

it('starts the job again and shows its tab', async () => {
  await askForSites(['*://pictures.test/*']);
  expect(await start(job)).toBe('new');
  expect(retryFromPage).toHaveBeenCalledExactlyOnceWith(job.id);
  expect(showTab).toHaveBeenCalledExactlyOnceWith(7, { active: true });
});

it('believes the browser, not the message', async () => {
  await askForSites(['*://other.test/*']);
  await expect(start(job)).rejects.toMatchObject({ code: 'access-needed' });
  expect(retryFromPage).not.toHaveBeenCalled();
  expect(showTab).not.toHaveBeenCalled();
});

it.each([
  ['gone', null],
  ['a file', madeUpJob()],
])('says that there is nothing to start again when the job is %s', async (_what, known) => {
  await expect(start(known)).rejects.toMatchObject({ code: 'interrupted' });
});

it('says so when the page was closed', async () => {
  await askForSites(['*://pictures.test/*']);
  showTab.mockRejectedValueOnce(new Error('No tab with id: 7.'));
  await expect(start(job)).rejects.toMatchObject({ code: 'page-closed' });
  expect(retryFromPage).not.toHaveBeenCalled();
});
