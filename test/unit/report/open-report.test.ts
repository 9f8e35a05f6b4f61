import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handedItems } from '../../../src/report/handed-items';
import { MAX_REPORT_ITEMS, openReport } from '../../../src/report/open-report';
import browser from '../fake-browser';
import { madeUpEntry } from '../storage/history/made-up-entry';

// Node's channels reach listeners of the same process, as the browser's do between our pages.
const create = vi.spyOn(browser.tabs, 'create');
const { thumbnail: _, ...rest } = madeUpEntry();
const item = { ...rest, picture: null };
const opened = () => create.mock.calls.at(-1)?.[0].url.split('#')[1] ?? '';

beforeEach(() => create.mockClear());
afterEach(() => vi.useRealTimers());

it('hands its items to the page that it opens, also when that is loaded again', async () => {
  await openReport([item, { ...item, name: 'b.png' }]);
  for (const _load of [1, 2]) {
    const items = await handedItems(opened());
    expect(items?.map(({ name }) => name)).toEqual(['scan.png', 'b.png']);
  }
});

it('hands nothing to a page that asks for another', async () => {
  vi.useFakeTimers();
  await openReport([item]);
  const asked = handedItems(crypto.randomUUID());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBeNull();
});

it('is of as many findings as fit', async () => {
  await openReport(Array.from({ length: MAX_REPORT_ITEMS + 1 }, () => item));
  expect(await handedItems(opened())).toHaveLength(MAX_REPORT_ITEMS);
});

it('forgets older reports', async () => {
  await openReport([item]);
  const first = opened();
  for (const _later of [1, 2, 3]) await openReport([item]);
  vi.useFakeTimers();
  const asked = handedItems(first);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBeNull();
});
