import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/storage/job';
import { removeJobs, writeJob } from '../../../src/storage/job-records';
import { watchJobs } from '../../../src/storage/watch-jobs';
import browser, { resetBrowser } from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const done = { kind: 'done' as const, finding: madeUpFinding() };

let told: Job[][];
let stop: () => void;
const read = vi.spyOn(browser.storage.session, 'get');

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
  read.mockClear();
  told = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const watch = async () => {
  stop = watchJobs((jobs) => void told.push(jobs));
  await vi.advanceTimersByTimeAsync(60);
};

describe('watchJobs', () => {
  it('tells what is there, newest first, and then each change', async () => {
    const [old, recent] = [madeUpJob({ createdAt: 1 }), madeUpJob({ createdAt: 2 })];
    await writeJob(old);
    await writeJob(recent);
    await watch();
    expect(told).toEqual([[recent, old]]);
    await writeJob({ ...old, state: done });
    expect(told.at(-1)).toEqual([recent, { ...old, state: done }]);
    await vi.advanceTimersByTimeAsync(60);
    await removeJobs([recent.id]);
    expect(told.at(-1)).toEqual([{ ...old, state: done }]);
  });

  it('reads a batch of 1,000 once, and tells of it a few times', async () => {
    await watch();
    for (let index = 0; index < 1_000; index += 1) {
      const job = madeUpJob({ createdAt: index });
      await writeJob(job);
      await writeJob({ ...job, state: done });
      // As fast as a real batch at its fastest: 1,000 writes a second.
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(60);
    expect(read).toHaveBeenCalledOnce();
    expect(told.at(-1)).toHaveLength(1_000);
    expect(told.at(-1)?.every(({ state }) => state.kind === 'done')).toBe(true);
    expect(told.length).toBeLessThan(30);
  });

  it('misses nothing that happens while it reads', async () => {
    const job = madeUpJob();
    let answer = () => undefined as undefined;
    read.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = () => void resolve({ [`job:${job.id}`]: job });
        }),
    );
    await watch();
    await writeJob({ ...job, state: done });
    expect(told).toEqual([]);
    answer();
    await vi.advanceTimersByTimeAsync(60);
    expect(told).toEqual([[{ ...job, state: done }]]);
  });

  it('takes no notice of other keys, and takes a record that is not valid for none', async () => {
    const job = madeUpJob();
    await writeJob(job);
    await watch();
    await browser.storage.session.set({ other: 1 });
    expect(told).toHaveLength(1);
    await browser.storage.session.set({ [`job:${job.id}`]: { id: job.id } });
    expect(told.at(-1)).toEqual([]);
  });

  it('says nothing after it was stopped', async () => {
    await watch();
    stop();
    await writeJob(madeUpJob());
    await vi.advanceTimersByTimeAsync(60);
    expect(told).toHaveLength(1);
  });
});
