import { describe, expect, it } from 'vitest';
import {
  chartBars,
  chartHeight,
  chartPlace,
  sliceAt,
} from '../../../../../src/workspace/volumes/check/chart-geometry';
import {
  remainingMs,
  remainingWords,
} from '../../../../../src/workspace/volumes/check/remaining-time';
import { runNews } from '../../../../../src/workspace/volumes/check/run-news';
import {
  findingOf,
  seenThrough,
  sliceRecord,
} from '../../../../../src/workspace/volumes/check/slice-record';
import { sliceState } from '../../../../../src/workspace/volumes/check/slice-state';
import { sliceSummary } from '../../../../../src/workspace/volumes/check/slice-summary';
import { strongestSlices } from '../../../../../src/workspace/volumes/check/strongest-slices';
import type { StudyState } from '../../../../../src/workspace/volumes/check/study';
import { madeUpFinding } from '../../../made-up';
import { recordsOf } from '../made-up-volume';

describe('the time left', () => {
  it('is the median pace of the latest slices times those that are left', () =>
    expect(remainingMs([0, 900, 950, 1000, 1060], 10)).toBe(600));
  it('is unknown at first', () => expect(remainingMs([5], 10)).toBeNull());
  it.each([
    [null, 'estimating the time left'],
    [300, 'about a second left'],
    [12_300, 'about 13 s left'],
    [130_000, 'about 2 min left'],
  ])('%s ms: %s', (ms, words) => expect(remainingWords(ms)).toBe(words));
});

describe('a record', () => {
  const finding = madeUpFinding();
  it('gives the finding back as it was', () =>
    expect(findingOf(sliceRecord(finding, { center: 1, width: 2 }))).toEqual(finding));
  it('knows its window', () => {
    const record = sliceRecord(finding, { center: 1, width: 2 });
    expect(seenThrough(record, { center: 1, width: 2 })).toBe(true);
    expect(seenThrough(record, { center: 1, width: 3 })).toBe(false);
    expect(seenThrough(null, { center: 1, width: 2 })).toBe(false);
  });
});

describe('the chart', () => {
  const size = { width: 80, height: 100 };
  it('leads from places to slices and back', () => {
    for (const index of [0, 3, 7]) expect(sliceAt(chartPlace(index, 8, size), 8, size)).toBe(index);
    expect(sliceAt(-5, 8, size)).toBe(0);
    expect(sliceAt(500, 8, size)).toBe(7);
  });
  it('has 1 at its top', () => {
    expect(chartHeight(1, size)).toBe(0);
    expect(chartHeight(0.25, size)).toBe(75);
  });
  it('draws a bar for each slice that was checked, by its verdict', () => {
    const bars = chartBars([...recordsOf('tnx'), null], size);
    expect(bars.tumor).toBe('M0.50 100v-95.00h19.00v95.00z');
    expect(bars.no_tumor).toBe('M20.50 100v-5.00h19.00v5.00z');
    expect(bars.not_brain_mri).toBe('M40.50 100v-2.00h19.00v2.00z');
    expect(bars.uncertain).toBe('');
  });
});

it('says a slice in half a sentence', () => {
  const [tumor, other] = recordsOf('tx');
  expect(sliceSummary(tumor)).toBe('probability of a tumor 95%, looks like a tumor');
  expect(sliceSummary(other)).toBe('does not look like a brain MRI');
  expect(sliceSummary(null)).toBe('not checked');
});

describe('the strongest slices', () => {
  it('lie apart, and are brain MRI', () =>
    expect(strongestSlices(recordsOf('xntttnnxu'), 5)).toEqual([2, 4, 8, 6]));
  it('lie 10 mm apart in thin slices', () =>
    expect(strongestSlices(recordsOf('t'.repeat(25)), 1)).toEqual([0, 10, 20]));
});

describe('the state of a slice', () => {
  const [record = null] = recordsOf('t');
  const place = { plane: 'axial', index: 3 } as const;
  it('is unknown, under way, failed or done', () => {
    expect(sliceState(null, null, place)).toBeNull();
    expect(sliceState(record, { ...place, problem: null }, place)).toMatchObject({
      kind: 'working',
    });
    expect(
      sliceState(null, { ...place, problem: { code: 'engine-timeout' } }, place),
    ).toMatchObject({
      kind: 'failed',
    });
    expect(sliceState(record, { ...place, index: 4, problem: null }, place)).toMatchObject({
      kind: 'done',
    });
  });
});

describe('news', () => {
  const idle: StudyState = { records: {}, run: null, single: null };
  const run = {
    plane: 'axial',
    window: { center: 1, width: 2 },
    status: 'running',
    problem: null,
    done: 3,
    total: 9,
    remainingMs: null,
  } as const;
  it('tells the end of a check, and how it ended', () => {
    expect(runNews({ ...idle, run }, idle)).toBe('All 9 slices are checked.');
    expect(runNews({ ...idle, run }, { ...idle, run: { ...run, status: 'stopped' } })).toBe(
      'The check has stopped after 3 of 9 slices.',
    );
    expect(runNews({ ...idle, run }, { ...idle, run: { ...run, done: 4 } })).toBe('');
  });
  it('tells the finding of a slice', () => {
    const single = { plane: 'axial', index: 0, problem: null } as const;
    const after = { ...idle, records: { axial: recordsOf('t') } };
    expect(runNews({ ...idle, single }, after)).toBe(
      'Looks like a tumor. Probability of a tumor 95%.',
    );
    expect(runNews({ ...after, single }, after)).toBe('');
  });
});
