import * as v from 'valibot';
import { ProblemError } from '../problems/problem';
import { type Job, JobSchema } from './job';
import { packedJob, unpackedJob } from './packed-job';
import { sessionArea } from './session-area';

const PREFIX = 'job:';

/**
 * Jobs in the session's area: in memory only, gone with the browser (those of private windows with
 * these), and kept when the service worker is killed. One key a job, so that two writes never
 * overwrite each other's job.
 */
export async function readJob(id: string): Promise<Job | null> {
  const stored = await sessionArea.get(PREFIX + id);
  return parse(stored[PREFIX + id]);
}

/** All jobs, newest first. Records that are not valid are left out. */
export async function readJobs(): Promise<Job[]> {
  const stored = await sessionArea.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => parse(value))
    .filter((job) => job !== null)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** @throws ProblemError `storage-full` when the browser does not take it: 10 MB are used up. */
export async function writeJob(job: Job): Promise<void> {
  try {
    await sessionArea.set({ [PREFIX + job.id]: packedJob(job) });
  } catch (error) {
    throw new ProblemError('storage-full', undefined, { cause: error });
  }
}

export async function removeJobs(ids: readonly string[]): Promise<void> {
  await sessionArea.remove(ids.map((id) => PREFIX + id));
}

/** A stored key and its value as a job; null for other keys, without a job where none is left. */
export function jobOfRecord(key: string, value: unknown): { id: string; job: Job | null } | null {
  if (!key.startsWith(PREFIX)) return null;
  return { id: key.slice(PREFIX.length), job: parse(value) };
}

/** Calls the listener after one job was written or removed; returns the way to stop. */
export function onJobChanged(id: string, listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (PREFIX + id in changes) listener();
  };
  sessionArea.onChanged.addListener(onChanged);
  return () => sessionArea.onChanged.removeListener(onChanged);
}

function parse(value: unknown): Job | null {
  const parsed = v.safeParse(JobSchema, unpackedJob(value));
  return parsed.success ? parsed.output : null;
}
