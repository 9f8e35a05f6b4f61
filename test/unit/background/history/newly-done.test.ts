import { describe, expect, it } from 'vitest';
import { newlyDone } from '../../../../src/background/history/newly-done';
import type { Job } from '../../../../src/storage/job';
import { packedJob } from '../../../../src/storage/packed-job';
import { madeUpFinding, madeUpJob } from '../../made-up';

const scanId = crypto.randomUUID();
const done = { kind: 'done', finding: madeUpFinding() } as const;
const failed = { kind: 'failed', problem: { code: 'canceled' } } as const;
const working = madeUpJob();

function change(before: Job | null, after: Job | null) {
  return newlyDone({
    [`job:${(after ?? before)?.id}`]: {
      ...(before && { oldValue: packedJob(before) }),
      ...(after && { newValue: packedJob(after) }),
    },
  }).map(({ id }) => id);
}

describe('a job becomes a result', () => {
  it.each([
    ['when it is done', working, { ...working, state: done }],
    ['when it is answered at once', null, { ...working, state: done }],
    [
      'when a picture of a scan is opened',
      { ...working, scanId, state: done },
      { ...working, state: done },
    ],
    [
      'when a picture of a scan was opened first',
      { ...working, scanId },
      { ...working, state: done },
    ],
  ])('%s', (_when, before, after) => expect(change(before, after)).toEqual([working.id]));

  it.each([
    ['while it is at work', null, working],
    ['when it failed', working, { ...working, state: failed }],
    [
      'as an unopened picture of a scan',
      { ...working, scanId },
      { ...working, scanId, state: done },
    ],
    ['in a private window', working, { ...working, incognito: true, state: done }],
    ['a second time', { ...working, state: done }, { ...working, state: done, attempts: 2 }],
    ['when it is removed', { ...working, state: done }, null],
  ])('not %s', (_when, before, after) => expect(change(before, after)).toEqual([]));

  it('not when it is anything else', () => {
    expect(
      newlyDone({ 'scan:1': { newValue: done }, 'job:1': { newValue: { state: done } } }),
    ).toEqual([]);
  });
});
