import { onJobsChanged, readJobs } from '../storage/job-records';
import type { Job } from './job';
import { send } from './send';

/** What popup and workspace may do with jobs. They change nothing themselves: background does. */
export interface JobsClient {
  /** Hands in a file. Answers with the job's id; rejects with a ProblemError. */
  submit(file: Blob, name: string): Promise<string>;
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

/** The client that talks to the real background. */
export const jobsClient: JobsClient = {
  async submit(file, name) {
    return (await send('jobs.submit', { file, name })).jobId;
  },
  list: readJobs,
  async cancel(jobId) {
    await send('jobs.cancel', { jobId });
  },
  async remove(jobIds) {
    await send('jobs.remove', { jobIds });
  },
  picture: (jobId) => send('jobs.picture', { jobId }),
  watch(listener) {
    // Changes come in bursts (a batch writes several times a second): while one read is under
    // way, any number of further changes cost one more read.
    let reading = false;
    let again = false;
    let stopped = false;
    const refresh = async () => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      do {
        again = false;
        const jobs = await readJobs();
        if (!stopped) listener(jobs);
      } while (again);
      reading = false;
    };
    const stop = onJobsChanged(() => void refresh());
    void refresh();
    return () => {
      stopped = true;
      stop();
    };
  },
};
