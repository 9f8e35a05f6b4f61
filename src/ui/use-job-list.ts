import { useCallback, useMemo } from 'preact/hooks';
import type { Job } from '../storage/job';
import type { JobsClient } from './jobs-client';
import { useAnnouncement } from './use-announcement';
import { useJobs } from './use-jobs';
import { type Submissions, useSubmissions } from './use-submissions';

export interface JobList {
  /** Newest first, with the files that were refused; null until the first answer. */
  readonly jobs: readonly Job[] | null;
  /** What a screen reader should say now. */
  readonly news: string;
  submit(files: readonly File[]): Promise<string[]>;
  /** Lists what was refused before it became a job. */
  refuse: Submissions['refuse'];
  cancel(id: string): void;
  remove(ids: readonly string[]): void;
}

/** Pictures of a scan are its own view's, until the user opens one: that ends its `scanId`. */
function isListed(job: Job): boolean {
  return job.scanId === null;
}

/** Everything that a page of ours does with jobs. */
export function useJobList(client: JobsClient): JobList {
  const known = useJobs(client);
  const { refused, submit, refuse, dismiss } = useSubmissions(client);
  const jobs = useMemo(
    () =>
      known && [...known.filter(isListed), ...refused].sort((a, b) => b.createdAt - a.createdAt),
    [known, refused],
  );
  const news = useAnnouncement(jobs);
  // Where the background does not answer, the list keeps showing the truth: the job is still there.
  const cancel = useCallback(
    (id: string) => void client.cancel(id).catch(() => undefined),
    [client],
  );
  const remove = useCallback(
    (ids: readonly string[]) => {
      dismiss(ids);
      const kept = ids.filter((id) => !refused.some((job) => job.id === id));
      if (kept.length > 0) void client.remove(kept).catch(() => undefined);
    },
    [client, dismiss, refused],
  );
  return { jobs, news, submit, refuse, cancel, remove };
}
