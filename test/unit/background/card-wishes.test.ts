import { expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { markRegion, onRegionWanted, openAccessPage } from '../../../src/background/card-wishes';

it('a region is marked by whoever was told to, in the card’s tab', async () => {
  await expect(markRegion(7)).rejects.toMatchObject({ code: 'internal' });
  const start = vi.fn(async () => undefined);
  onRegionWanted(start);
  await markRegion(7);
  expect(start).toHaveBeenCalledExactlyOnceWith(7);
});

it('access is asked on a page of our own, for the job', async () => {
  const create = vi.fn();
  Object.assign(browser.tabs, { create });
  await openAccessPage('3f0c');
  const url = `${browser.runtime.getURL('src/access/index.html')}?job=3f0c`;
  expect(create).toHaveBeenCalledExactlyOnceWith({ url });
});
