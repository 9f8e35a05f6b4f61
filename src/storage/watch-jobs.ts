import type { Job } from './job';
import { jobOfRecord, readJobs } from './job-records';
import { sessionArea } from './session-area';

/**
 * The listener hears of the first change at once and of what follows at most this often, in
 * milliseconds: a batch writes several hundred times a second, and 20 looks a second seem smooth.
 */
const EVERY_MS = 50;

/**
 * Calls the listener with all jobs, newest first, once they are read and then after changes. Jobs
 * are read once; afterwards each change brings its own record, so that a batch of 1,000 costs 1,000
 * small steps and not 1,000 times all of them.
 *
 * @returns the way to stop.
 */
export function watchJobs(listener: (jobs: Job[]) => void, everyMs: number = EVERY_MS): () => void {
  const jobs = new Map<string, Job>();
  let ready = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;

  const tell = () => {
    waiting = false;
    listener([...jobs.values()].sort((a, b) => b.createdAt - a.createdAt));
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) tell();
    }, everyMs);
  };
  const changed = () => {
    waiting = true;
    if (ready && timer === undefined) tell();
  };

  const early: Changes[] = [];
  const onChanged = (changes: Changes) => {
    if (!ready) early.push(changes);
    else if (apply(jobs, changes)) changed();
  };
  sessionArea.onChanged.addListener(onChanged);

  void readJobs().then((stored) => {
    if (stopped) return;
    for (const job of stored) jobs.set(job.id, job);
    // What was read may be newer than these, but then their later ones are still to come.
    for (const changes of early) apply(jobs, changes);
    ready = true;
    changed();
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    sessionArea.onChanged.removeListener(onChanged);
  };
}

type Changes = Record<string, { readonly newValue?: unknown }>;

/** Takes changes over; false when none of them was about a job. */
function apply(jobs: Map<string, Job>, changes: Changes): boolean {
  let any = false;
  for (const [key, { newValue }] of Object.entries(changes)) {
    const record = jobOfRecord(key, newValue);
    if (!record) continue;
    any = true;
    if (record.job) jobs.set(record.id, record.job);
    else jobs.delete(record.id);
  }
  return any;
}
