import { openDB } from 'idb';
import browser from 'webextension-polyfill';
import { sessionArea } from '../../../storage/session-area';
import { grantedSites, takeBackSite } from '../../../storage/site-access';
import type { JobsClient } from '../../../ui/jobs-client';

/** What may be erased beside results, history, models and settings. */
export interface EraseOptions {
  /** Give back the access to sites too. */
  readonly sites: boolean;
}

/**
 * Erases what NeuroLens keeps: results and their pictures in memory, the databases of history and of
 * the user's models, and all settings.
 *
 * Databases are emptied and not deleted: a page that has one open would block that.
 */
export async function eraseEverything(
  { sites }: EraseOptions,
  client: Pick<JobsClient, 'list' | 'remove'>,
): Promise<void> {
  const jobs = await client.list();
  await client.remove(jobs.map(({ id }) => id));
  const left = Object.keys(await sessionArea.get(null));
  await sessionArea.remove(left);
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) await emptyDatabase(name);
  }
  await browser.storage.local.clear();
  localStorage.clear();
  if (!sites) return;
  for (const pattern of await grantedSites()) await takeBackSite(pattern).catch(() => false);
}

async function emptyDatabase(name: string): Promise<void> {
  const database = await openDB(name);
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    const all = database.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => all.objectStore(store).clear()), all.done]);
  } finally {
    database.close();
  }
}
