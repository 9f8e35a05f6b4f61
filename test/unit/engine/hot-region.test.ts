import { expect, test } from 'vitest';
import { hotRegion } from '../../../src/engine/hot-region';
import { strongestCell } from '../../../src/engine/strongest-cell';

const WIDTH = 5;
/** One digit a cell, in tenths. */
function regionOf(rows: string[], hot: number) {
  const cells = rows
    .join('')
    .split('')
    .map((digit) => Number(digit) / 10);
  return hotRegion(cells, WIDTH, strongestCell(cells, WIDTH), hot);
}

test('the box holds the cells that reach the threshold', () => {
  expect(regionOf(['00000', '05900', '00500', '00000'], 0.5)).toEqual({
    xCenter: 2 / 5,
    yCenter: 2 / 4,
    width: 2 / 5,
    height: 2 / 4,
  });
});

test('a region of its own and one that touches by a corner are left out', () => {
  expect(regionOf(['80009', '08000', '00000', '00080'], 0.5)).toMatchObject({
    xCenter: 4.5 / 5,
    width: 1 / 5,
    height: 1 / 4,
  });
});

test('half of the maximum counts where it is above the threshold', () => {
  expect(regionOf(['00000', '00843', '00000', '00000'], 0.2)?.width).toBeCloseTo(2 / 5);
  expect(regionOf(['00000', '00643', '00000', '00000'], 0.2)?.width).toBeCloseTo(3 / 5);
});

test('a maximum that just reaches the threshold has a region, one below has none', () => {
  expect(regionOf(['00000', '00500', '00000', '00000'], 0.5)).not.toBeNull();
  expect(regionOf(['00000', '00400', '00000', '00000'], 0.5)).toBeNull();
});

test('a region does not run on over the edge into the next row', () => {
  expect(regionOf(['00009', '90000', '00000', '00000'], 0.5)).toMatchObject({
    width: 1 / 5,
    height: 1 / 4,
  });
});

test('everything hot: the whole picture', () => {
  expect(regionOf(['99999', '99999', '99999', '99999'], 0.5)).toEqual({
    xCenter: 0.5,
    yCenter: 0.5,
    width: 1,
    height: 1,
  });
});
