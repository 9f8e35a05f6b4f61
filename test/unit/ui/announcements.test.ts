import { expect, it } from 'vitest';
import { announcement, knownJobs } from '../../../src/ui/announcements';
import { findingOf, jobIn } from './made-up';

const working = jobIn({ kind: 'working', stage: 'queued' });
const finding = findingOf('tumor', 0.9);

it('tells what has ended since', () => {
  const done = { ...working, state: { kind: 'done', finding } as const };
  expect(announcement(knownJobs([working]), [done])).toBe(
    'scan.png: Looks like a tumor. Probability of a tumor 90%.',
  );
});

it('tells nothing of progress, of removed jobs, or twice', () => {
  const done = { ...working, state: { kind: 'done', finding } as const };
  const moved = { ...working, state: { kind: 'working', stage: 'decoding' } as const };
  expect(announcement(knownJobs([working]), [moved])).toBe('');
  expect(announcement(knownJobs([working]), [])).toBe('');
  expect(announcement(knownJobs([done]), [done])).toBe('');
});

it('tells problems in words', () => {
  const failed = jobIn({ kind: 'failed', problem: { code: 'empty-file' } });
  expect(announcement(knownJobs([]), [failed])).toBe('scan.png: The file is empty.');
});

it('counts where there is too much to tell', () => {
  const many = Array.from({ length: 4 }, () => jobIn({ kind: 'done', finding }));
  expect(announcement(knownJobs([]), many)).toBe('4 pictures are done.');
});
