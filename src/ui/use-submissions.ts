import { useCallback, useState } from 'preact/hooks';
import { type Problem, toProblem } from '../problems/problem';
import { boundedName } from '../storage/bounded-name';
import { PASTED_PICTURE } from '../storage/given-names';
import type { Job } from '../storage/job';
import { newJob } from '../storage/new-job';
import type { JobsClient } from './jobs-client';

export interface Submissions {
  /** Files that never became a job, in the form of failed jobs, newest first. */
  readonly refused: readonly Job[];
  /** Hands files over one after another, so that a batch never lies in memory twice. */
  submit(files: readonly File[]): Promise<string[]>;
  /** Lists files that were found to be none before they were handed over. */
  refuse(files: readonly { readonly path: string; readonly problem: Problem }[]): void;
  dismiss(ids: readonly string[]): void;
}

function refusal(name: string, problem: Problem): Job {
  return newJob({ name, source: 'file', state: { kind: 'failed', problem } });
}

/** Hands files to the background, and keeps what it refuses where the user can see it. */
export function useSubmissions(client: JobsClient): Submissions {
  const [refused, setRefused] = useState<readonly Job[]>([]);
  const submit = useCallback(
    async (files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) {
        const name = boundedName(file.name) || PASTED_PICTURE;
        try {
          ids.push(await client.submit(file, name));
        } catch (error) {
          setRefused((known) => [refusal(name, toProblem(error)), ...known]);
        }
      }
      return ids;
    },
    [client],
  );
  const refuse = useCallback<Submissions['refuse']>((files) => {
    if (files.length === 0) return;
    const jobs = files.map(({ path, problem }) => refusal(boundedName(path), problem));
    setRefused((known) => [...jobs, ...known]);
  }, []);
  const dismiss = useCallback(
    (ids: readonly string[]) => setRefused((known) => known.filter((job) => !ids.includes(job.id))),
    [],
  );
  return { refused, submit, refuse, dismiss };
}
