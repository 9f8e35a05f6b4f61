import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ProblemError } from '../problems/problem';
import { type Job, JobSchema } from './job';

const PREFIX = 'job:';

/**
 * Jobs in `storage.session`: in memory only, gone with the browser, and kept when the service
 * worker is killed. One key a job, so that two writes never overwrite each other's job.
 */
export async function readJob(id: string): Promise<Job | null> {
  const stored = await browser.storage.session.get(PREFIX + id);
  return parse(stored[PREFIX + id]);
}

/** All jobs, newest first. Records that are not valid are left out. */
export async function readJobs(): Promise<Job[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => parse(value))
    .filter((job) => job !== null)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** @throws ProblemError `storage-full` when the browser does not take it: 10 MB are used up. */
export async function writeJob(job: Job): Promise<void> {
  try {
    await browser.storage.session.set({ [PREFIX + job.id]: job });
  } catch (error) {
    throw new ProblemError('storage-full', undefined, { cause: error });
  }
}

export async function removeJobs(ids: readonly string[]): Promise<void> {
  await browser.storage.session.remove(ids.map((id) => PREFIX + id));
}

/** Calls the listener after any job was written or removed; returns the way to stop. */
export function onJobsChanged(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

function parse(value: unknown): Job | null {
  const parsed = v.safeParse(JobSchema, value);
  return parsed.success ? parsed.output : null;
}
