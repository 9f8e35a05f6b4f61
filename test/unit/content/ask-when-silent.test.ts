import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askWhenSilent, SILENCE_MS } from '../../../src/content/ask-when-silent';
import browser from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const job = madeUpJob();
const finished = { ...job, state: { kind: 'done' as const, finding: madeUpFinding() } };
const ask = vi.spyOn(browser.runtime, 'sendMessage');
const onAnswer = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset().mockResolvedValue({ ok: true, value: finished });
  onAnswer.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a card whose job stays silent', () => {
  it('asks once the time is over, and hears how the job stands', async () => {
    const watch = askWhenSilent(job, onAnswer);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledWith({
      neurolens: 1,
      name: 'card.alive',
      payload: { jobId: job.id },
    });
    expect(onAnswer).toHaveBeenCalledWith(finished);
    watch.stop();
  });

  it('asks again when the answer is a refusal, or none', async () => {
    ask.mockRejectedValueOnce(new Error('the message port closed'));
    const watch = askWhenSilent(job, onAnswer);
    await vi.advanceTimersByTimeAsync(2 * SILENCE_MS);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(onAnswer).toHaveBeenCalledOnce();
    watch.stop();
  });

  it('waits anew after each news, and no longer once the job is over', async () => {
    const watch = askWhenSilent(job, onAnswer);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    watch.heard(job);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    watch.heard(finished);
    await vi.advanceTimersByTimeAsync(5 * SILENCE_MS);
    expect(ask).not.toHaveBeenCalled();
  });

  it('does not ask after it was closed', async () => {
    askWhenSilent(job, onAnswer).stop();
    await vi.advanceTimersByTimeAsync(5 * SILENCE_MS);
    expect(ask).not.toHaveBeenCalled();
  });
});
