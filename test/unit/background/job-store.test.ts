import { beforeEach, describe, expect, it } from 'vitest';
import { JobStore } from '../../../src/background/job-store';
import { MAX_JOBS } from '../../../src/background/limits';
import type { JobState } from '../../../src/storage/job';
import type { JobEvent } from '../../../src/storage/job-machine';
import { readJobs, writeJob } from '../../../src/storage/job-records';
import browser, { resetBrowser } from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const done = { kind: 'done' as const, finding: madeUpFinding() };

const reported = (state: JobState): JobEvent => ({ kind: 'reported', state });

beforeEach(resetBrowser);

describe('JobStore', () => {
  it('makes room among finished jobs, oldest first, never among working ones', async () => {
    const working = madeUpJob({ createdAt: 0 });
    await writeJob(working);
    const oldest = madeUpJob({ createdAt: 1, state: done });
    await writeJob(oldest);
    for (let index = 2; index < MAX_JOBS; index += 1) {
      await writeJob(madeUpJob({ createdAt: index, state: done }));
    }
    await new JobStore().add(madeUpJob({ createdAt: MAX_JOBS }));
    const ids = new Set((await readJobs()).map(({ id }) => id));
    expect(ids.size).toBe(MAX_JOBS);
    expect(ids.has(working.id)).toBe(true);
    expect(ids.has(oldest.id)).toBe(false);
  });

  it('frees half of the finished jobs when the area is full, and writes then', async () => {
    for (let index = 0; index < 10; index += 1) {
      await writeJob(madeUpJob({ createdAt: index, state: done }));
    }
    browser.storage.session.failingWrites = 1;
    const job = madeUpJob({ createdAt: 99 });
    await new JobStore().add(job);
    const jobs = await readJobs();
    expect(jobs[0]?.id).toBe(job.id);
    expect(jobs).toHaveLength(6);
  });

  it('keeps the order of moves, so that the last report wins', async () => {
    const store = new JobStore();
    const job = madeUpJob();
    await store.add(job);
    await Promise.all([
      store.move(job.id, reported({ kind: 'working', stage: 'decoding' })),
      store.move(job.id, reported(done)),
      store.move(job.id, reported({ kind: 'failed', problem: { code: 'canceled' } })),
    ]);
    expect((await store.get(job.id))?.state).toEqual(done);
  });

  it('ignores records that are not valid', async () => {
    await browser.storage.session.set({ 'job:x': { id: 'x' }, other: 1 });
    expect(await readJobs()).toEqual([]);
  });
});
