import type { Page } from 'playwright-core';
import type { Job } from '../../src/storage/job';
import { unpackedJob } from '../../src/storage/packed-job';
import type { Settings } from '../../src/storage/settings';
import { waitFor } from '../command/wait-for';
import { within } from '../command/within';

/** One of the extension's own contexts: a page of it, or its service worker. */
export interface OwnContext {
  evaluate<R, A>(inBrowser: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

const ASK_MS = 15_000;

/** The extension's jobs, newest first, as `src/storage/job-records.ts` keeps them. */
export async function storedJobs(context: OwnContext): Promise<Job[]> {
  const records = await within(ASK_MS, 'Reading the results', context.evaluate(readRecords, null));
  return records
    .map((record) => unpackedJob(record) as Job)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** Makes the extension forget jobs, through the message that its own pages send. */
export function forgetJobs(page: Page, jobIds: readonly string[]): Promise<void> {
  return within(ASK_MS, 'Removing results', page.evaluate(sendRemove, [...jobIds]));
}

/** Chooses the backend as the settings panel would. */
export function chooseBackend(context: OwnContext, backend: Settings['backend']): Promise<void> {
  return within(ASK_MS, 'Choosing the backend', context.evaluate(storeBackend, backend));
}

/** Waits until a job is done or failed. */
export function finishedJob(
  context: OwnContext,
  what: string,
  fits: (job: Job) => boolean,
  timeoutMs: number,
): Promise<Job> {
  return waitFor(
    what,
    async () =>
      (await storedJobs(context)).find((job) => job.state.kind !== 'working' && fits(job)) ?? null,
    { timeoutMs },
  );
}

// The functions below run inside the browser. They keep no named functions of their own: tsx marks
// those with a helper that does not exist there.

async function readRecords(): Promise<unknown[]> {
  const stored = await chrome.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('job:'))
    .map(([, value]) => value);
}

async function sendRemove(jobIds: string[]): Promise<void> {
  const answer = await chrome.runtime.sendMessage({
    neurolens: 1,
    name: 'jobs.remove',
    payload: { jobIds },
  });
  if (!answer?.ok) throw new Error(`jobs.remove was refused: ${JSON.stringify(answer)}`);
}

async function storeBackend(backend: string): Promise<void> {
  await chrome.storage.local.set({ settings: { backend } });
}
