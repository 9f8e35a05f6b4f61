import type { Job } from '../storage/job';
import { type JobEvent, nextState } from '../storage/job-machine';
import { readJob, readJobs, removeJobs, writeJob } from '../storage/job-records';
import { type Finding, JobIndex, type SameAs } from './job-index';
import { MAX_JOBS } from './limits';

/** What is not known yet when a job begins, beside its state. */
type KnownLater = Pick<Job, 'attempts' | 'way' | 'hash' | 'source' | 'origin' | 'scanId'>;

/** An earlier job whose finding is that of the same picture. */
export interface EarlierAnswer {
  readonly jobId: string;
  readonly finding: Finding;
}

/** Reads and writes jobs one after the other, and keeps their number bounded. */
export class JobStore {
  #last: Promise<unknown> = Promise.resolve();
  /** Nobody but this store writes jobs, so what it remembers stays true. */
  #index: Promise<JobIndex> | null = null;
  /** Jobs at work as they were last written: each step of a click would wait for a reading. */
  readonly #atWork = new Map<string, Job>();

  /** Adds a new job; the oldest finished ones make room. */
  add(job: Job): Promise<void> {
    return this.#inOrder(async () => {
      await this.#makeRoom(MAX_JOBS - 1);
      await this.#write(job);
    });
  }

  /**
   * Moves a job on, as far as `job-machine.ts` allows: a report that comes twice, or late, changes
   * nothing. Resolves to the job as it now is, or null if nothing changed.
   */
  move(id: string, event: JobEvent): Promise<Job | null> {
    return this.#inOrder(async () => {
      const job = await this.#read(id);
      const state = job && nextState(job.state, event);
      if (!state) return null;
      const moved = { ...job, state };
      await this.#write(moved);
      return moved;
    });
  }

  /** Notes what became known of a job. Resolves to the job, or null when it is gone. */
  note(id: string, known: (job: Job) => Partial<KnownLater>): Promise<Job | null> {
    return this.#inOrder(async () => {
      const job = await this.#read(id);
      if (!job) return null;
      const noted = { ...job, ...known(job) };
      await this.#write(noted);
      return noted;
    });
  }

  get(id: string): Promise<Job | null> {
    return this.#inOrder(() => this.#read(id));
  }

  /** Jobs that are not final yet. */
  working(): Promise<Job[]> {
    return this.#inOrder(async () => {
      const jobs = await Promise.all((await this.#known()).working().map((id) => this.#read(id)));
      return jobs.filter((job) => job !== null);
    });
  }

  /** The finding of the same picture, if it was made in this session and is still stored. */
  findAnswer(same: SameAs): Promise<EarlierAnswer | null> {
    return this.#inOrder(async () => {
      const jobId = (await this.#known()).answerTo(same);
      // The index only says where to look; what counts is the record.
      const job = jobId === null ? null : await readJob(jobId);
      if (job?.state.kind !== 'done') return null;
      if (job.hash !== same.hash || job.incognito !== same.incognito) return null;
      const { finding } = job.state;
      const fits = same.backend === null || same.backend === finding.backend;
      const judged =
        same.model === finding.model.id && same.preset === (finding.preset ?? 'balanced');
      return fits && judged ? { jobId: job.id, finding } : null;
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#inOrder(() => this.#remove(ids));
  }

  async #read(id: string): Promise<Job | null> {
    return this.#atWork.get(id) ?? readJob(id);
  }

  #known(): Promise<JobIndex> {
    this.#index ??= readJobs().then(
      (jobs) => new JobIndex(jobs),
      (error) => {
        this.#index = null;
        throw error;
      },
    );
    return this.#index;
  }

  /** Writes; when the area is full, the older half of the finished jobs goes and it tries once more. */
  async #write(job: Job): Promise<void> {
    const index = await this.#known();
    try {
      await writeJob(job);
    } catch {
      const finished = index.finished();
      await this.#remove(finished.slice(0, Math.ceil(finished.length / 2)));
      await writeJob(job);
    }
    index.put(job);
    if (job.state.kind === 'working') this.#atWork.set(job.id, job);
    else this.#atWork.delete(job.id);
  }

  async #makeRoom(limit: number): Promise<void> {
    const index = await this.#known();
    const surplus = index.size - limit;
    if (surplus > 0) await this.#remove(index.finished().slice(0, surplus));
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const index = await this.#known();
    await removeJobs(ids);
    for (const id of ids) {
      index.delete(id);
      this.#atWork.delete(id);
    }
  }

  #inOrder<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
