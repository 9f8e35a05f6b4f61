import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../storage/job';
import type { JobsClient } from './jobs-client';

/** All jobs, newest first, kept up to date; null until the first answer. */
export function useJobs(client: JobsClient): Job[] | null {
  const [jobs, setJobs] = useState<Job[] | null>(null);
  useEffect(() => client.watch(setJobs), [client]);
  return jobs;
}
