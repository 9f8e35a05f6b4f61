import { afterEach, expect, it, vi } from 'vitest';
import { pageOfTab } from '../../../../src/background/history/page-of-tab';
import browser from '../../fake-browser';

const tab = (told: object) => vi.spyOn(browser.tabs, 'get').mockResolvedValue(told);
afterEach(() => vi.restoreAllMocks());

it('is its title and its address', async () => {
  tab({ title: 'Teaching file', url: 'https://example.org/case?id=7#figure' });
  expect(await pageOfTab(3)).toEqual({
    title: 'Teaching file',
    url: 'https://example.org/case?id=7#figure',
  });
});

it('never has a password in it', async () => {
  tab({ title: 'PACS', url: 'https://user:secret@pacs.test/' });
  expect(JSON.stringify(await pageOfTab(3))).not.toMatch(/user|secret/);
});

it.each([
  ['the browser does not tell', { title: undefined, url: undefined }],
  ['is the browser’s own', { title: 'Settings', url: 'chrome://settings' }],
  ['carries the page itself', { title: '', url: 'data:text/html,x' }],
  ['is endless', { title: '', url: `https://example.org/${'x'.repeat(5_000)}` }],
])('is none where the address %s', async (_what, told) => {
  tab(told);
  expect(await pageOfTab(3)).toBeNull();
});

it('is none where the tab is gone', async () => {
  vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 3.'));
  expect(await pageOfTab(3)).toBeNull();
});
