import type { Job, JobState } from '../storage/job';
import { readJob, readJobs, removeJobs, writeJob } from '../storage/job-records';
import { MAX_JOBS } from './limits';

/** What is not known yet when a job begins, beside its state. */
type KnownLater = Pick<Job, 'attempts' | 'way' | 'hash' | 'source' | 'origin' | 'scanId'>;

/** Reads and writes jobs one after the other, and keeps their number bounded. */
export class JobStore {
  #last: Promise<unknown> = Promise.resolve();

  /** Adds a new job; the oldest finished ones make room. */
  add(job: Job): Promise<void> {
    return this.#inOrder(async () => {
      await this.#makeRoom(MAX_JOBS - 1);
      await this.#write(job);
    });
  }

  /**
   * Moves a job on. A job that is gone or already final stays as it is: a report that comes twice,
   * or late, changes nothing. Resolves to the job as it now is, or null if nothing changed.
   */
  move(id: string, state: JobState): Promise<Job | null> {
    return this.#inOrder(async () => {
      const job = await readJob(id);
      if (job?.state.kind !== 'working') return null;
      const moved = { ...job, state };
      await this.#write(moved);
      return moved;
    });
  }

  /** Notes what became known of a job. Resolves to the job, or null when it is gone. */
  note(id: string, known: (job: Job) => Partial<KnownLater>): Promise<Job | null> {
    return this.#inOrder(async () => {
      const job = await readJob(id);
      if (!job) return null;
      const noted = { ...job, ...known(job) };
      await this.#write(noted);
      return noted;
    });
  }

  get(id: string): Promise<Job | null> {
    return this.#inOrder(() => readJob(id));
  }

  /** Jobs that are not final yet. */
  async working(): Promise<Job[]> {
    return (await this.#inOrder(readJobs)).filter((job) => job.state.kind === 'working');
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#inOrder(() => removeJobs(ids));
  }

  /** Writes; when the area is full, the older half of the finished jobs goes and it tries once more. */
  async #write(job: Job): Promise<void> {
    try {
      await writeJob(job);
    } catch {
      const finished = (await readJobs()).filter(isFinished);
      await removeJobs(finished.slice(Math.floor(finished.length / 2)).map(({ id }) => id));
      await writeJob(job);
    }
  }

  async #makeRoom(limit: number): Promise<void> {
    const jobs = await readJobs();
    const surplus = jobs.length - limit;
    if (surplus <= 0) return;
    const oldest = jobs.filter(isFinished).slice(-surplus);
    await removeJobs(oldest.map(({ id }) => id));
  }

  #inOrder<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

function isFinished(job: Job): boolean {
  return job.state.kind !== 'working';
}
