import browser from 'webextension-polyfill';
import type { Job } from '../storage/job';
import { beginSession, readUnfinished, writeUnfinished } from '../storage/unfinished';
import { watchJobs } from '../storage/watch-jobs';

/** A batch changes the number several times a second; on the disk once a second is enough. */
const COUNT_EVERY_MS = 1_000;

/** How many pictures would be lost if the browser closed now. Private windows are not counted. */
export function unfinished(jobs: readonly Job[]): number {
  return jobs.filter(({ state, incognito }) => state.kind === 'working' && !incognito).length;
}

/** Keeps the number of unfinished pictures for the next start of the browser. */
export async function countUnfinished(): Promise<void> {
  // A background of private windows only writes nothing to the disk.
  if (browser.extension.inIncognitoContext) return;
  await beginSession();
  // Nothing is written before there is anything to tell.
  let written = await readUnfinished();
  watchJobs((jobs) => {
    const count = unfinished(jobs);
    if (count === written) return;
    written = count;
    void writeUnfinished(count);
  }, COUNT_EVERY_MS);
}
