import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAwake } from '../../../src/background/keep-awake';
import type { Job } from '../../../src/storage/job';
import browser from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const WORKING = madeUpJob();
const DONE = madeUpJob({ state: { kind: 'done', finding: madeUpFinding() } });
/** After this long without a call, Firefox suspends the page. */
const SUSPENDED_AFTER_MS = 30_000;

const calls = vi.fn(async () => ({ os: 'linux' }));
let tell: (jobs: Job[]) => void;

beforeEach(() => {
  vi.useFakeTimers();
  calls.mockClear();
  Object.assign(browser.runtime, { getPlatformInfo: calls });
  keepAwake((listener) => {
    tell = listener;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the browser would find the page idle within the next time that it allows. */
async function wouldSleep(): Promise<boolean> {
  calls.mockClear();
  await vi.advanceTimersByTimeAsync(SUSPENDED_AFTER_MS - 1);
  return calls.mock.calls.length === 0;
}

it('calls often enough while a picture is at work, and for minutes after it', async () => {
  tell([WORKING, DONE]);
  for (let time = 0; time < 20; time += 1) expect(await wouldSleep()).toBe(false);
  tell([DONE]);
  for (let time = 0; time < 9; time += 1) expect(await wouldSleep()).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await wouldSleep()).toBe(true);
});

it('lets a page sleep that was woken for something else than a picture', async () => {
  tell([DONE]);
  expect(await wouldSleep()).toBe(true);
});
