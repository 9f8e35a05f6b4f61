import { describe, expect, it } from 'vitest';
import { JobIndex } from '../../../src/background/job-index';
import { madeUpFinding, madeUpJob } from '../made-up';

const hash = 'ab'.repeat(32);
const any = {
  hash,
  incognito: false,
  backend: null,
  model: 'test',
  preset: 'balanced',
} as const;
const done = (change: Parameters<typeof madeUpFinding>[0] = {}) => ({
  kind: 'done' as const,
  finding: madeUpFinding(change),
});

describe('JobIndex', () => {
  it('answers with the newest job of the same picture', () => {
    const old = madeUpJob({ hash, createdAt: 1, state: done() });
    const recent = madeUpJob({ hash, createdAt: 2, state: done() });
    const index = new JobIndex([recent, old]);
    expect(index.answerTo(any)).toBe(recent.id);
  });

  it.each([
    ['another picture', { ...any, hash: 'cd'.repeat(32) }],
    ['a private window', { ...any, incognito: true }],
    ['another backend', { ...any, backend: 'cpu' as const }],
    ['another model', { ...any, model: 'own-0123456789ab' }],
    ['other thresholds', { ...any, preset: 'more_sensitive' as const }],
  ])('does not answer %s', (_, same) => {
    const index = new JobIndex([madeUpJob({ hash, state: done() })]);
    expect(index.answerTo({ ...any, backend: 'wasm' })).not.toBeNull();
    expect(index.answerTo(same)).toBeNull();
  });

  it.each([
    ['at work', madeUpJob({ hash })],
    ['failed', madeUpJob({ hash, state: { kind: 'failed', problem: { code: 'not-found' } } })],
    ['without a hash', madeUpJob({ state: done() })],
  ])('does not answer by a job %s', (_, job) => {
    expect(new JobIndex([job]).answerTo(any)).toBeNull();
  });

  it('forgets what is deleted', () => {
    const job = madeUpJob({ hash, state: done() });
    const index = new JobIndex([job]);
    index.delete(job.id);
    expect(index.answerTo(any)).toBeNull();
    expect(index.size).toBe(0);
  });

  it('offers nothing of an earlier model once another has answered', () => {
    const index = new JobIndex([madeUpJob({ hash, state: done() })]);
    const model = { id: 'test', version: '2', sha256: '11' };
    const other = madeUpJob({ hash: 'cd'.repeat(32), state: done({ model }) });
    index.put(other);
    expect(index.answerTo(any)).toBeNull();
    expect(index.answerTo({ ...any, hash: 'cd'.repeat(32) })).toBe(other.id);
  });

  it('tells jobs at work from finished ones, oldest first', () => {
    const working = madeUpJob({ createdAt: 1 });
    const second = madeUpJob({ createdAt: 3, state: done() });
    const first = madeUpJob({ createdAt: 2, state: done() });
    const index = new JobIndex([second, first, working]);
    expect(index.working()).toEqual([working.id]);
    expect(index.finished()).toEqual([first.id, second.id]);
    index.put({ ...working, state: done() });
    expect(index.working()).toEqual([]);
  });
});
