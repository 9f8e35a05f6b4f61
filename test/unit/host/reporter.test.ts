import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reporter } from '../../../src/host/reporter';
import type { JobState } from '../../../src/storage/job';
import browser from '../fake-browser';
import { madeUpFinding } from '../made-up';

const jobId = crypto.randomUUID();
const working = (stage: 'queued' | 'decoding' | 'classifying'): JobState => ({
  kind: 'working',
  stage,
});
const done: JobState = { kind: 'done', finding: madeUpFinding() };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('Reporter', () => {
  it('sends in order and leaves out what is already overtaken', async () => {
    const sent: string[] = [];
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
      const { state } = (message as { payload: { state: JobState } }).payload;
      sent.push(state.kind === 'working' ? state.stage : state.kind);
      return { ok: true };
    });
    const reporter = new Reporter();
    await Promise.all(
      [working('queued'), working('decoding'), working('classifying'), done].map((state) =>
        reporter.moved(jobId, state),
      ),
    );
    expect(sent.at(-1)).toBe('done');
    expect(sent.length).toBeLessThan(4);
  });

  it('tries a final state again while the service worker comes back', async () => {
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error('Could not establish connection'))
      .mockResolvedValue({ ok: true });
    const reported = new Reporter().moved(jobId, done);
    await vi.advanceTimersByTimeAsync(200);
    await reported;
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up a stage at once, and a final state after its retries', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
    const reporter = new Reporter();
    await expect(reporter.moved(jobId, working('decoding'))).rejects.toThrow('gone');
    const reported = expect(reporter.moved(jobId, done)).rejects.toThrow('gone');
    await vi.advanceTimersByTimeAsync(5_000);
    await reported;
  });
});
