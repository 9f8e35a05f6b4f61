import { describe, expect, it } from 'vitest';
import { onwardFrom } from '../../../src/content/onward';
import type { ProblemCode } from '../../../src/problems/problem';
import type { Job, Source } from '../../../src/storage/job';
import { madeUpFinding, madeUpJob } from '../made-up';

const done: Job['state'] = { kind: 'done', finding: madeUpFinding() };

function from(source: Source, imageUrl: string | null, state = done) {
  const origin = { tabId: 1, frameId: 0, cardFrameId: 0, imageUrl, region: null };
  return onwardFrom(madeUpJob({ source, origin, state }));
}

describe('what a card offers beside its outcome', () => {
  it.each([
    ['screenshot', 'https://a.test/x.png', 'access'],
    ['screenshot', 'http://a.test/x.png', 'access'],
    ['screenshot', 'blob:https://a.test/1', null],
    ['screenshot', 'data:', null],
    ['screenshot', 'file:///x.png', null],
    ['image', 'https://a.test/x.png', null],
    ['region', null, null],
  ] as const)('for a finding from %s %s: %s', (source, address, onward) => {
    expect(from(source, address)).toBe(onward);
  });

  it.each<[ProblemCode, 'region' | 'access' | null]>([
    ['access-needed', 'access'],
    ['several-matches', 'region'],
    ['foreign-frame', 'region'],
    ['partly-hidden', 'region'],
    ['picture-gone', 'region'],
    ['tab-hidden', null],
    ['not-found', null],
  ])('for the problem %s: %s', (code, onward) => {
    const failed: Job['state'] = { kind: 'failed', problem: { code } };
    expect(from('image', 'https://a.test/x.png', failed)).toBe(onward);
  });

  it('no access to what is on no site', () => {
    const failed: Job['state'] = { kind: 'failed', problem: { code: 'access-needed' } };
    expect(from('image', 'blob:https://a.test/1', failed)).toBeNull();
  });

  it('nothing while the picture is in work', () => {
    const working: Job['state'] = { kind: 'working', stage: 'classifying' };
    expect(from('screenshot', 'https://a.test/x.png', working)).toBeNull();
  });

  it('the same for every verdict', () => {
    const verdicts = ['tumor', 'no_tumor', 'uncertain', 'not_brain_mri'] as const;
    const offers = verdicts.map((verdict) =>
      from('screenshot', 'https://a.test/x.png', {
        kind: 'done',
        finding: madeUpFinding({ verdict }),
      }),
    );
    expect(new Set(offers).size).toBe(1);
  });
});
