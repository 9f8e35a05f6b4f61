import { expect, it } from 'vitest';
import { robustWindow } from '../../../../src/imaging/volume/robust-window';
import { valueRange } from '../../../../src/imaging/volume/value-range';

const rising = Float32Array.from({ length: 1001 }, (_, index) => index);

it('spans the 1st to the 99th percentile', () => {
  expect(robustWindow(rising)).toEqual({ center: 500, width: 980 });
});

it('is given in values, also of a falling scale', () => {
  expect(robustWindow(rising, 0.5, -10)).toEqual({ center: 240, width: 490 });
  expect(robustWindow(rising, -2, 7)).toEqual({ center: -993, width: 1960 });
});

it('leaves out what is not finite', () => {
  const values = [Number.NaN, ...rising, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(robustWindow(values)).toEqual({ center: 500, width: 980 });
});

it('spans all values where the percentiles are equal', () => {
  const values = new Int16Array(1000);
  values.set([40, 100], 500);
  expect(robustWindow(values)).toEqual({ center: 50, width: 100 });
});

it.each([
  ['equal values', [7, 7, 7], { center: 7, width: 1 }],
  ['no value', [Number.NaN], { center: 0, width: 1 }],
  ['nothing', [], { center: 0, width: 1 }],
])('has a width for %s', (_, values, expected) => {
  expect(robustWindow(values)).toEqual(expected);
});

it('looks at a sample of many values, from every column', () => {
  // Rows of 4 pixels, of which the last are bright: a step of 4 would see the first alone.
  const values = Uint8Array.from({ length: 4_000_000 }, (_, index) => (index % 4) * 50);
  expect(robustWindow(values)).toEqual({ center: 75, width: 150 });
});

it.each([
  ['stored', [3, -1, 2], 1, 0, [-1, 3]],
  ['scaled', [3, -1, 2], -2, 1, [-5, 3]],
  ['with values that are not finite', [Number.NaN, 5, Number.POSITIVE_INFINITY], 1, 0, [5, 5]],
  ['of nothing', [Number.NaN], 2, 1, [0, 0]],
])('the range %s', (_, values, slope, intercept, expected) => {
  expect(valueRange(values, slope, intercept)).toEqual(expected);
});
