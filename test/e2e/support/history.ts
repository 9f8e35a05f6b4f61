import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import type { Finding } from '../../../src/engine/finding';
import { bundled } from './bundled';

type RecordsModule = typeof import('../../../src/storage/history/history-records');

/** Entries written at once while a history is made up. */
const TOGETHER = 500;

export const HISTORY = 'src/workspace/index.html#history';

/** Opens the history in a page of its own. */
export async function openHistory(extension: RunningExtension): Promise<Page> {
  const page = await extension.openPage(HISTORY);
  await page.getByRole('heading', { name: /^History/ }).waitFor();
  return page;
}

/** How many records each store of the history holds; null where there is no such database. */
export function historyCounts(page: Page): Promise<Record<string, number> | null> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'history')) return null;
    return new Promise<Record<string, number> | null>((resolve, reject) => {
      const request = indexedDB.open('history');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const names = [...database.objectStoreNames];
        const transaction = database.transaction(names);
        const counts: Record<string, number> = {};
        for (const name of names) {
          const count = transaction.objectStore(name).count();
          count.onsuccess = () => {
            counts[name] = count.result;
          };
        }
        transaction.oncomplete = () => {
          database.close();
          resolve(counts);
        };
      };
    });
  });
}

/** The row of an entry in the list. */
export function entryRow(page: Page, name: string) {
  return page.locator('.hi-open', { hasText: name });
}

/** Makes a history up: so many entries, one an hour, each with a map and a picture of 4 kB. */
export async function fillHistory(page: Page, finding: Finding, count: number): Promise<void> {
  await page.evaluate(await bundled('src/storage/history/history-records.ts', 'records'));
  for (let start = 0; start < count; start += TOGETHER) {
    await page.evaluate(makeUp, { finding, start, count: Math.min(TOGETHER, count - start) });
  }
}

/** In the page: adds entries, one an hour back from now. */
async function makeUp(what: { finding: Finding; start: number; count: number }) {
  const { records } = globalThis as never as { records: RecordsModule };
  const verdicts = ['tumor', 'no_tumor', 'uncertain', 'not_brain_mri'] as const;
  const now = Date.now();
  const entries = Array.from({ length: what.count }, (_, index) => {
    const number = what.start + index;
    const verdict = verdicts[number % 4] ?? 'tumor';
    return {
      id: crypto.randomUUID(),
      time: now - number * 3_600_000,
      name: `slice-${String(number).padStart(5, '0')}.png`,
      page: null,
      source: 'file' as const,
      way: null,
      finding: { ...what.finding, verdict },
      thumbnail: new Blob([new Uint8Array(4_096)], { type: 'image/jpeg' }),
      note: number % 10 === 0 ? 'A note of some length, as people write them. '.repeat(5) : '',
      tags: number % 7 === 0 ? ['teaching', `batch ${number % 5}`] : [],
    };
  });
  await records.addEntries(entries);
}
