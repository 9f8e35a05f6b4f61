import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  placementValues,
} from '../../../../src/workspace/batch/metrics/area-under-curve';
import { reliabilityBins } from '../../../../src/workspace/batch/metrics/calibration';
import { areaWithInterval } from '../../../../src/workspace/batch/metrics/delong';
import { evaluation } from '../../../../src/workspace/batch/metrics/evaluation';
import type { Judged } from '../../../../src/workspace/batch/metrics/judged';
import { rocPoints } from '../../../../src/workspace/batch/metrics/roc';
import { wilson } from '../../../../src/workspace/batch/metrics/wilson';

describe('Wilson’s interval', () => {
  // Newcombe, Stat Med 1998;17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the literature', (hits, all, low, high) => {
    const [share = -1, from = -1, to = -1] = wilson(hits, all) ?? [];
    expect(share).toBe(hits / all);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  it('ends at 1 where all are hits, and of none there is none', () => {
    expect(wilson(5, 5)?.[2]).toBe(1);
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the area under the curve', () => {
  const ill = [0.9, 0.8, 0.4, 0.4, 0.35];
  const well = [0.1, 0.4, 0.2, 0.85];

  it('is the share of pairs in the right order, ties half', () => {
    const pairs = ill.flatMap((a) => well.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
    const share = pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length;
    expect(areaUnderCurve(ill, well)).toBeCloseTo(share, 12);
  });

  it('has DeLong’s variance, as written out over all pairs', () => {
    const psi = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
    const v10 = ill.map((a) => well.reduce((sum, b) => sum + psi(a, b), 0) / well.length);
    const v01 = well.map((b) => ill.reduce((sum, a) => sum + psi(a, b), 0) / ill.length);
    expect(placementValues(ill, well)).toEqual({
      positives: v10.map((value) => expect.closeTo(value, 12)),
      negatives: v01.map((value) => expect.closeTo(value, 12)),
    });
    const area = v10.reduce((sum, value) => sum + value, 0) / v10.length;
    const spread = (values: number[]) =>
      values.reduce((sum, value) => sum + (value - area) ** 2, 0) / (values.length - 1);
    const deviation = Math.sqrt(spread(v10) / ill.length + spread(v01) / well.length);
    const reach = (1.959964 * deviation) / (area * (1 - area));
    const [, low = 0, high = 0] = areaWithInterval(ill, well)?.figure ?? [];
    const logit = (p: number) => Math.log(p / (1 - p));
    expect(logit(low)).toBeCloseTo(logit(area) - reach, 4);
    expect(logit(high)).toBeCloseTo(logit(area) + reach, 4);
  });

  it('has no interval where nothing overlaps, and is nothing without two sides', () => {
    expect(areaWithInterval([0.9, 0.8], [0.1, 0.2])).toEqual({ area: 1, figure: null });
    expect(areaWithInterval([0.9], [0.1, 0.95])?.figure).toBeNull();
    expect(areaWithInterval([], [0.1])).toBeNull();
  });
});

describe('the ROC curve', () => {
  it('goes from corner to corner, ties in one step, with the area below it', () => {
    const [ill, well] = [
      [0.9, 0.5, 0.5],
      [0.5, 0.1],
    ];
    const points = rocPoints(ill, well);
    expect(points).toEqual([
      [0, 0],
      [0, 1 / 3],
      [0.5, 1],
      [1, 1],
    ]);
    const area = points.slice(1).reduce((sum, [x, y], index) => {
      const [before, below] = points[index] ?? [0, 0];
      return sum + ((x - before) * (y + below)) / 2;
    }, 0);
    expect(area).toBeCloseTo(areaUnderCurve(ill, well), 12);
    expect(rocPoints([], well)).toEqual([]);
  });
});

describe('calibration', () => {
  it('has groups of equal size with ten pictures at least', () => {
    const judged = Array.from({ length: 45 }, (_, index) => ({
      probability: (44 - index) / 44,
      positive: index < 20,
    }));
    const bins = reliabilityBins(judged);
    expect(bins.map(({ pictures }) => pictures)).toEqual([11, 11, 11, 12]);
    expect(bins[0]?.observed).toBe(0);
    expect(bins[3]?.observed).toBe(1);
    expect(bins[0]?.predicted).toBeCloseTo(5 / 44);
    expect(reliabilityBins(judged.slice(0, 9))).toEqual([]);
  });
});

describe('an evaluation', () => {
  const one = (
    id: number,
    label: Judged['label'],
    verdict: Judged['verdict'],
    pTumor: number,
  ): Judged => ({ id, label, verdict, pTumor, middle: 0.5 });
  const found = evaluation([
    one(1, 'glioma', 'tumor', 0.9),
    one(2, 'tumor', 'uncertain', 0.55),
    one(3, 'pituitary', 'uncertain', 0.45),
    one(4, 'meningioma', 'not_brain_mri', 0.8),
    one(5, 'no_tumor', 'no_tumor', 0.1),
    one(6, 'no_tumor', 'tumor', 0.7),
    one(7, 'not_brain_mri', 'not_brain_mri', 0.5),
    one(8, 'not_brain_mri', 'tumor', 0.95),
  ]);

  it('counts the uncertain by their side of the middle, and what was lost as wrong', () => {
    expect(found).toMatchObject({ tumors: 4, healthy: 2, others: 2, undecided: 2, lost: 1 });
    expect(found.forced.sensitivity?.[0]).toBe(2 / 4);
    expect(found.forced.specificity?.[0]).toBe(1 / 2);
    expect(found.forced.accuracy?.[0]).toBe(3 / 6);
    expect(found.rejected?.[0]).toBe(1 / 2);
  });

  it('counts the decided alone as well', () => {
    expect(found.decided.sensitivity?.[0]).toBe(1);
    expect(found.decided.specificity?.[0]).toBe(1 / 2);
    expect(found.decided.accuracy?.[0]).toBe(2 / 3);
  });

  it('lists the misses, the farthest off first', () => {
    expect(found.misses.map(({ id }) => id)).toEqual([4, 8, 6, 3]);
  });

  it('has a row of counts for each label that occurs', () => {
    expect(found.confusion.map(({ label }) => label)).toEqual([
      'glioma',
      'meningioma',
      'pituitary',
      'tumor',
      'no_tumor',
      'not_brain_mri',
    ]);
    expect(found.confusion[4]?.counts).toEqual({
      tumor: 1,
      no_tumor: 1,
      uncertain: 0,
      not_brain_mri: 0,
    });
  });

  it('of nothing is empty', () => {
    const nothing = evaluation([]);
    expect(nothing.forced).toEqual({ sensitivity: null, specificity: null, accuracy: null });
    expect(nothing.area).toBeNull();
  });
});
