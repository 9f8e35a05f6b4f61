import type { Request } from '../messaging/messages';
import { send } from '../messaging/send';
import { ProblemError } from '../problems/problem';
import type { Job } from '../storage/job';
import { readJobs } from '../storage/job-records';
import { watchJobs } from '../storage/watch-jobs';
import { recoverWhenSilent } from './recover-when-silent';

/** What a picture is, where it is no plain file. */
export type SubmittedKind = Pick<Request<'jobs.submit'>, 'source'>;

/** What popup and workspace may do with jobs. They change nothing themselves: background does. */
export interface JobsClient {
  /** Hands in a file, or a region's picture. Answers with the job's id; rejects with a ProblemError. */
  submit(file: Blob, name: string, kind?: SubmittedKind): Promise<string>;
  /** All jobs, newest first. */
  list(): Promise<Job[]>;
  cancel(id: string): Promise<void>;
  /** Forgets results and, in the host, their pictures. */
  remove(ids: string[]): Promise<void>;
  /** Grey preview of the picture, or null when it is no longer held in memory. */
  picture(id: string): Promise<Blob | null>;
  /** Calls at once with the list and then at each change; returns the way to stop. */
  watch(listener: (jobs: Job[]) => void): () => void;
}

/** How often a file is handed in before the page gives up. */
const SUBMIT_ATTEMPTS = 3;

/** The client that talks to the real background. */
export const jobsClient: JobsClient = {
  submit: (file, name, kind) => submit({ file, name, ...kind }),
  list: readJobs,
  async cancel(jobId) {
    await send('jobs.cancel', { jobId });
  },
  async remove(jobIds) {
    await send('jobs.remove', { jobIds });
  },
  picture: (jobId) => send('jobs.picture', { jobId }),
  watch(listener) {
    const silence = recoverWhenSilent(() => send('jobs.recover', undefined));
    const stop = watchJobs((jobs) => {
      silence.heard(jobs);
      listener(jobs);
    });
    void recoverOrphans();
    return () => {
      silence.stop();
      stop();
    };
  },
};

/**
 * The client of measurements, of which each picture must be worked on: none is answered by the
 * finding of an earlier equal one.
 */
export const measuringClient: JobsClient = {
  ...jobsClient,
  submit: (file, name) => submit({ file, name, fresh: true }),
};

async function submit(picture: { file: Blob; name: string; fresh?: boolean }): Promise<string> {
  const request = { jobId: crypto.randomUUID(), ...picture };
  for (let attempt = 1; ; attempt++) {
    try {
      return (await send('jobs.submit', request)).jobId;
    } catch (error) {
      // A service worker that is killed with the file in its hands answers nothing, and asking
      // again starts the next one. A reason that it gave stays a reason.
      const given = error instanceof ProblemError && error.code !== 'internal';
      if (given || attempt >= SUBMIT_ATTEMPTS) throw error;
    }
  }
}

/** When service worker and host have both died, nothing but a page that asks wakes them. */
async function recoverOrphans(): Promise<void> {
  const orphaned = (await readJobs()).some(({ state }) => state.kind === 'working');
  if (orphaned) await send('jobs.recover', undefined).catch(() => undefined);
}
