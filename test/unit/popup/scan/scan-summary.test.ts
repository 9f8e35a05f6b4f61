import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/engine/finding';
import { summarize } from '../../../../src/popup/scan/scan-summary';
import {
  closedWords,
  leftOutWords,
  notLoadedWords,
  outcomeWords,
  progressWords,
} from '../../../../src/popup/scan/scan-words';
import type { ProblemCode } from '../../../../src/problems/problem';
import type { Job } from '../../../../src/storage/job';
import type { Candidate, Scan } from '../../../../src/storage/scan';
import { madeUpFinding, madeUpJob } from '../../made-up';

const found = (verdict: Verdict, pTumor: number, pBrainMri = 0.99) =>
  madeUpJob({
    name: `${verdict} ${pTumor} ${pBrainMri}`,
    state: { kind: 'done', finding: madeUpFinding({ verdict, pTumor, pBrainMri }) },
  });
const failed = (code: ProblemCode) => madeUpJob({ state: { kind: 'failed', problem: { code } } });
const working = () => madeUpJob({ state: { kind: 'working', stage: 'queued' } });

function candidate(change: Partial<Candidate>): Candidate {
  return {
    key: 0,
    frameId: 0,
    imageUrl: 'https://page.test/a.png',
    shown: { width: 200, height: 200 },
    natural: null,
    copies: 1,
    foreign: false,
    jobId: null,
    leftOut: null,
    ...change,
  };
}

function scanOf(jobs: readonly Job[], others: Candidate[] = [], change: Partial<Scan> = {}): Scan {
  return {
    id: crypto.randomUUID(),
    tabId: 7,
    page: 1_000,
    incognito: false,
    startedAt: 1,
    phase: 'running',
    candidates: [...jobs.map(({ id }) => candidate({ jobId: id })), ...others],
    notLoaded: 0,
    beyond: 0,
    ...change,
  };
}

describe('the rows of a scan', () => {
  it('are sorted by suspicion', () => {
    const jobs = [
      failed('not-found'),
      found('not_brain_mri', 0.9, 0.1),
      found('no_tumor', 0.1),
      found('tumor', 0.8),
      found('not_brain_mri', 0.2, 0.4),
      found('uncertain', 0.5),
      found('no_tumor', 0.2),
      found('tumor', 0.99),
    ];
    expect(summarize(scanOf(jobs), jobs).rows.map(({ job }) => job)).toEqual(
      [7, 3, 5, 6, 2, 4, 1, 0].map((at) => jobs[at]),
    );
  });

  it('are what was checked: nothing at work, canceled, left out, or of another scan', () => {
    const jobs = [found('tumor', 0.9), working(), failed('canceled'), failed('not-checked')];
    const { rows, total, checked, leftOut } = summarize(scanOf(jobs), [...jobs, found('tumor', 1)]);
    expect(rows.map(({ job }) => job)).toEqual([jobs[0]]);
    expect([checked, total]).toEqual([2, 4]);
    expect([...leftOut]).toEqual([['colored', 1]]);
  });
});

describe('the words of a scan', () => {
  const jobs = [found('tumor', 0.9), found('no_tumor', 0.1), working()];

  it('tell how far it is', () => {
    const scan = scanOf(jobs);
    expect(progressWords(scan, summarize(scan, jobs))).toBe('2 of 3 checked');
    const canceled = { ...scan, phase: 'canceled' as const };
    expect(progressWords(canceled, summarize(canceled, jobs))).toBe('2 of 3 checked, canceled');
    const empty = scanOf([]);
    expect(progressWords(empty, summarize(empty, []))).toBe('No pictures to check on this page');
  });

  it('tell what was left out and why', () => {
    const others = [candidate({ leftOut: 'small' }), candidate({ leftOut: 'small' })];
    const scan = scanOf(jobs, [...others, candidate({ leftOut: 'shape' })]);
    expect(leftOutWords(summarize(scan, jobs))).toContain('3 (2 too small, 1 long and narrow)');
    expect(leftOutWords(summarize(scanOf(jobs), jobs))).toBeNull();
  });

  it('name the sites that cannot be read yet, three of them', () => {
    const on = (host: string) =>
      candidate({ leftOut: 'other-site', imageUrl: `https://${host}.test/a.png` });
    const words = (hosts: string[]) => closedWords(summarize(scanOf([], hosts.map(on)), []));
    expect(words(['a'])).toBe('1 picture is on another site, not readable yet: a.test.');
    expect(words(['a', 'a', 'b'])).toBe(
      '3 pictures are on other sites, not readable yet: a.test, b.test.',
    );
    expect(words(['a', 'b', 'c', 'd', 'e'])).toContain('a.test, b.test, c.test and 2 more.');
  });

  it('ask to scroll to what is not loaded', () => {
    expect(notLoadedWords(scanOf([]))).toBeNull();
    expect(notLoadedWords(scanOf([], [], { notLoaded: 1 }))).toMatch(/^1 picture is .* to it /);
    expect(notLoadedWords(scanOf([], [], { notLoaded: 5 }))).toMatch(/^5 pictures are .* them /);
  });

  it('tell the outcome once it is there', () => {
    const scan = scanOf(jobs);
    expect(outcomeWords(scan, summarize(scan, jobs))).toBe('');
    const finished = { ...scan, phase: 'finished' as const };
    expect(outcomeWords(finished, summarize(finished, jobs))).toBe(
      '2 pictures were checked; 1 looks like a tumor.',
    );
  });
});
