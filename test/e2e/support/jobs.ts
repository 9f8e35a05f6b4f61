import type { Page } from 'playwright-core';
import { forgetJobs, storedJobs } from '../../../scripts/browser/extension-jobs';
import { waitFor } from '../../../scripts/command/wait-for';
import type { Job, Stage } from '../../../src/storage/job';

export { storedJobs };

/** Waits until the number of jobs that are done or failed reaches `count`, and returns them. */
export async function finishedJobs(page: Page, count: number, timeoutMs = 60_000): Promise<Job[]> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const finished = (await storedJobs(page)).filter(({ state }) => state.kind !== 'working');
    if (finished.length >= count) return finished;
    if (Date.now() > end) {
      throw new Error(`${finished.length} of ${count} jobs finished in ${timeoutMs} ms`);
    }
    await page.waitForTimeout(50);
  }
}

/** Makes the extension forget every job that it stores, so that a test starts without any. */
export async function forgetAll(page: Page): Promise<void> {
  await forgetJobs(
    page,
    (await storedJobs(page)).map(({ id }) => id),
  );
}

/** Waits until the host was given the picture of a job, for the first or a later time. */
export function jobAtHost(page: Page, name: string, attempts = 1): Promise<Job> {
  return waitFor(
    `The job "${name}" at the host`,
    async () =>
      (await storedJobs(page)).find((job) => job.name === name && job.attempts >= attempts) ?? null,
    { timeoutMs: 15_000 },
  );
}

/** Waits until so many jobs that are at work have reached a stage. */
export function stageReached(page: Page, stage: Stage, atLeast = 1): Promise<Job[]> {
  return waitFor(
    `A job that is ${stage}`,
    async () => {
      const jobs = await storedJobs(page);
      const there = jobs.filter(({ state }) => state.kind === 'working' && state.stage === stage);
      return there.length >= atLeast ? there : null;
    },
    { timeoutMs: 30_000, everyMs: 5 },
  );
}
