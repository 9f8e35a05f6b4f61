import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';

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
