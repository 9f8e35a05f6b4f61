import { useCallback, useState } from 'preact/hooks';
import { toProblem } from '../problems/problem';
import { boundedName } from '../storage/bounded-name';
import type { Job } from '../storage/job';
import { newJob } from '../storage/new-job';
import type { JobsClient } from './jobs-client';

export interface Submissions {
  /** Files that never became a job, in the form of failed jobs, newest first. */
  readonly refused: readonly Job[];
  /** Hands files over one after another, so that a batch never lies in memory twice. */
  submit(files: readonly File[]): Promise<string[]>;
  dismiss(ids: readonly string[]): void;
}

function refusal(name: string, error: unknown): Job {
  const problem = toProblem(error);
  return newJob({ name, source: 'file', state: { kind: 'failed', problem } });
}

/** Hands files to the background, and keeps what it refuses where the user can see it. */
export function useSubmissions(client: JobsClient): Submissions {
  const [refused, setRefused] = useState<readonly Job[]>([]);
  const submit = useCallback(
    async (files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) {
        const name = boundedName(file.name) || 'Pasted picture';
        try {
          ids.push(await client.submit(file, name));
        } catch (error) {
          setRefused((known) => [refusal(name, error), ...known]);
        }
      }
      return ids;
    },
    [client],
  );
  const dismiss = useCallback(
    (ids: readonly string[]) => setRefused((known) => known.filter((job) => !ids.includes(job.id))),
    [],
  );
  return { refused, submit, dismiss };
}
