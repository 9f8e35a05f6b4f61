import type { Job, JobState } from './job';

/** A job as it begins; what is not told is that of a file outside a private window. */
export function newJob(known: Partial<Job> & Pick<Job, 'name' | 'source'>): Job {
  const state: JobState = {
    kind: 'working',
    stage: known.origin?.imageUrl ? 'acquiring' : 'queued',
  };
  return {
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    origin: null,
    way: null,
    hash: null,
    scanId: null,
    incognito: false,
    attempts: 0,
    state,
    ...known,
  };
}
