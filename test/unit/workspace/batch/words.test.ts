import { describe, expect, it } from 'vitest';
import { batchNews, progressWords } from '../../../../src/workspace/batch/progress-words';
import { remainingWords } from '../../../../src/workspace/batch/remaining-words';
import { Pace } from '../../../../src/workspace/batch/run/pace';

const idle = { phase: 'idle', total: 0, through: 0, failed: 0, remainingMs: null } as const;
const snapshot = (progress: object, sorting = 0) => ({
  rows: [],
  truth: null,
  sorting,
  progress: { ...idle, ...progress },
});

describe('the time that is left', () => {
  it.each([
    [3_000, 'a few seconds left'],
    [13_000, 'about 15 s left'],
    [56_000, 'about 55 s left'],
    [58_000, 'about 1 min left'],
    [20 * 60_000, 'about 20 min left'],
    [90 * 60_000, 'about 1.5 h left'],
  ])('%i ms: %s', (ms, words) => expect(remainingWords(ms)).toBe(words));

  it('goes by the last slices, and not by a pause', () => {
    const pace = new Pace();
    expect(pace.remaining(10)).toBeNull();
    pace.finished(1000);
    pace.finished(1060);
    pace.finished(1100);
    expect(pace.remaining(10)).toBe(500);
    pace.interrupt();
    pace.finished(99_000);
    expect(pace.remaining(10)).toBe(500);
    for (let at = 0; at <= 25; at += 1) pace.finished(100_000 + at * 10);
    expect(pace.remaining(10)).toBeLessThan(1000);
  });
});

describe('where a batch stands', () => {
  it('in words', () => {
    expect(progressWords(snapshot({}, 1))).toBe('Looking at 1 file…');
    const running = { phase: 'running', total: 1200, through: 300, failed: 2, remainingMs: 60_000 };
    expect(progressWords(snapshot(running))).toBe(
      '300 of 1,200 checked · 2 without a finding · about 1 min left',
    );
    expect(progressWords(snapshot({ ...running, phase: 'paused' }, 3))).toMatch(
      /3 files more · paused/,
    );
    expect(progressWords(snapshot({ total: 5, through: 5 }))).toBe('5 checked');
  });

  it('for those who hear it: only beginnings and ends', () => {
    const running = { phase: 'running', total: 5, through: 1 };
    expect(batchNews(snapshot(running))).toBe(batchNews(snapshot({ ...running, through: 4 })));
    expect(batchNews(snapshot({ total: 5, through: 5, failed: 2 }))).toBe(
      'The batch is done: 3 findings, 2 without one.',
    );
    expect(batchNews(snapshot({}))).toBe('');
  });
});
