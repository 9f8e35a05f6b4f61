import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recoverWhenSilent, SILENCE_MS } from '../../../src/ui/recover-when-silent';
import { madeUpFinding, madeUpJob } from '../made-up';

const WORKING = madeUpJob();
const DONE = madeUpJob({ state: { kind: 'done', finding: madeUpFinding() } });
const recover = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  recover.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks only after a silence, and again as long as that lasts', () => {
  const { heard } = recoverWhenSilent(recover);
  heard([WORKING]);
  vi.advanceTimersByTime(SILENCE_MS - 1);
  heard([WORKING, DONE]);
  vi.advanceTimersByTime(SILENCE_MS - 1);
  expect(recover).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(recover).toHaveBeenCalledTimes(1);
  recover.mockRejectedValue(new Error('nobody answers'));
  vi.advanceTimersByTime(2 * SILENCE_MS);
  expect(recover).toHaveBeenCalledTimes(3);
});

it.each([
  ['all is done', (silence: ReturnType<typeof recoverWhenSilent>) => silence.heard([DONE])],
  ['nobody looks any more', (silence: ReturnType<typeof recoverWhenSilent>) => silence.stop()],
])('stops asking when %s', (_what, end) => {
  const silence = recoverWhenSilent(recover);
  silence.heard([WORKING]);
  end(silence);
  vi.advanceTimersByTime(3 * SILENCE_MS);
  expect(recover).not.toHaveBeenCalled();
});
