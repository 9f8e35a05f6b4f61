import * as v from 'valibot';
import { packedFinding, unpackedFinding } from '../packed-job';
import {
  type Entry,
  EntrySchema,
  NoteSchema,
  partsOf,
  type Summary,
  SummarySchema,
  TagsSchema,
} from './entry';
import { announceHistory } from './history-changes';
import { BY_TIME, historyDatabase, STORES } from './history-database';
import { storedThumbnail, thumbnailOf } from './stored-thumbnail';

/**
 * Adds entries, all or, on an error, none. Those whose ids are there already stay as they are.
 *
 * @returns the ids of those that were added
 * @throws DOMException `QuotaExceededError` when the browser gives no more room
 */
export async function addEntries(entries: readonly Entry[]): Promise<string[]> {
  // Before the transaction, which ends by itself while anything else is waited for.
  const ready = await Promise.all(
    entries.map(partsOf).map(async ({ thumbnail, ...parts }) => ({
      ...parts,
      picture: thumbnail && (await storedThumbnail(thumbnail)),
    })),
  );
  const transaction = (await historyDatabase.open()).transaction(STORES, 'readwrite');
  const summaries = transaction.objectStore('summaries');
  const findings = transaction.objectStore('findings');
  const thumbnails = transaction.objectStore('thumbnails');
  const added: string[] = [];
  try {
    for (const { summary, finding, picture } of ready) {
      const { id } = summary;
      if ((await summaries.getKey(id)) !== undefined) continue;
      await Promise.all([
        summaries.add({ ...summary, newest: -summary.time }),
        findings.put(packedFinding(finding), id),
        picture && thumbnails.put(picture, id),
      ]);
      added.push(id);
    }
  } finally {
    // An error of a request ends the transaction too, and one that is full says so at its end.
    await transaction.done;
  }
  if (added.length > 0) announceHistory({ ids: added });
  return added;
}

/** Adds the picture of an entry that was kept before it was to be had; of none, nothing. */
export async function addThumbnail(id: string, thumbnail: Blob): Promise<void> {
  const picture = await storedThumbnail(thumbnail);
  const database = await historyDatabase.open();
  const transaction = database.transaction(['summaries', 'thumbnails'], 'readwrite');
  if ((await transaction.objectStore('summaries').getKey(id)) === undefined) return;
  await Promise.all([transaction.objectStore('thumbnails').put(picture, id), transaction.done]);
  announceHistory({ ids: [id] });
}

/** Where a page of summaries ended. */
export type PageEnd = Pick<Summary, 'time' | 'id'>;

/**
 * The next summaries, newest first. Records that are not valid are left out.
 *
 * @param after the last one of the page before; null for the first page
 * @returns `end` is null when there are no more
 */
export async function readSummaries(
  count: number,
  after: PageEnd | null = null,
): Promise<{ summaries: Summary[]; end: PageEnd | null }> {
  const database = await historyDatabase.open();
  const range = after && IDBKeyRange.lowerBound([-after.time, after.id], true);
  const records = (await database.getAllFromIndex('summaries', BY_TIME, range, count)) as PageEnd[];
  const last = records.at(-1);
  return {
    summaries: records.map(parsedSummary).filter((summary) => summary !== null),
    end: last && records.length === count ? { time: last.time, id: last.id } : null,
  };
}

export async function readSummary(id: string): Promise<Summary | null> {
  return parsedSummary(await (await historyDatabase.open()).get('summaries', id));
}

export async function readThumbnail(id: string): Promise<Blob | null> {
  return thumbnailOf(await (await historyDatabase.open()).get('thumbnails', id));
}

/** A whole entry; null when it is gone or not valid. */
export async function readEntry(id: string): Promise<Entry | null> {
  const transaction = (await historyDatabase.open()).transaction(STORES);
  const [summary, finding, thumbnail] = await Promise.all([
    transaction.objectStore('summaries').get(id),
    transaction.objectStore('findings').get(id),
    transaction.objectStore('thumbnails').get(id),
  ]);
  const parsed = v.safeParse(EntrySchema, {
    ...summary,
    finding: unpackedFinding(finding),
    thumbnail: thumbnailOf(thumbnail),
  });
  return parsed.success ? parsed.output : null;
}

/**
 * Changes what the user has written of an entry; false when it is gone.
 *
 * @throws ValiError for notes and tags past their limits; DOMException `QuotaExceededError`
 */
export async function changeEntry(
  id: string,
  change: Partial<Pick<Summary, 'note' | 'tags'>>,
): Promise<boolean> {
  const valid = v.parse(v.partial(v.object({ note: NoteSchema, tags: TagsSchema })), change);
  const transaction = (await historyDatabase.open()).transaction('summaries', 'readwrite');
  const known = await transaction.store.get(id);
  if (known === undefined) return false;
  await Promise.all([transaction.store.put({ ...known, ...valid }), transaction.done]);
  announceHistory({ ids: [id] });
  return true;
}

export async function removeEntries(ids: readonly string[]): Promise<void> {
  const transaction = (await historyDatabase.open()).transaction(STORES, 'readwrite');
  const stores = STORES.map((store) => transaction.objectStore(store));
  const removed = ids.flatMap((id) => stores.map((store) => store.delete(id)));
  await Promise.all([...removed, transaction.done]);
  announceHistory({ ids });
}

/** Removes entries from before a time; answers with their number. */
export async function removeBefore(time: number): Promise<number> {
  const database = await historyDatabase.open();
  const older = IDBKeyRange.lowerBound([-time, '\uffff'], true);
  const ids = (await database.getAllKeysFromIndex('summaries', BY_TIME, older)) as string[];
  if (ids.length > 0) await removeEntries(ids);
  return ids.length;
}

export async function clearHistory(): Promise<void> {
  const transaction = (await historyDatabase.open()).transaction(STORES, 'readwrite');
  const cleared = STORES.map((store) => transaction.objectStore(store).clear());
  await Promise.all([...cleared, transaction.done]);
  announceHistory({ all: true });
}

function parsedSummary(record: unknown): Summary | null {
  const parsed = v.safeParse(SummarySchema, record);
  return parsed.success ? parsed.output : null;
}
