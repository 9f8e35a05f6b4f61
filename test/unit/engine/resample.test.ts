import { describe, expect, test } from 'vitest';
import { resample } from '../../../src/engine/resample';

/** Worked out by hand from the filter's definition: a triangle, widened by the factor of shrinking. */
describe('in one direction', () => {
  test('shrinking by two weighs four pixels, cut off at the border', () => {
    const [first, second] = resample([70, 140, 210, 0], 4, 1, 2, 1);
    expect(first).toBeCloseTo((70 * 3 + 140 * 3 + 210) / 7, 4);
    expect(second).toBeCloseTo((140 + 210 * 3) / 7, 4);
  });

  test('enlarging by two is linear between the centers and flat outside', () => {
    expect([...resample([0, 100], 2, 1, 4, 1)]).toEqual([0, 25, 75, 100]);
    expect([...resample([0, 100], 1, 2, 1, 4)]).toEqual([0, 25, 75, 100]);
  });

  test('shrinking to one pixel counts every pixel', () => {
    // Distances from the center 1.5, 0.5, 0.5, 1.5 under a triangle of half-width 4.
    const [pixel] = resample([8, 0, 0, 0], 4, 1, 1, 1);
    expect(pixel).toBeCloseTo((8 * 2.5) / (2.5 + 3.5 + 3.5 + 2.5), 5);
  });
});

test('the same size changes nothing', () => {
  const pixels = Array.from({ length: 12 }, (_, index) => index * 20);
  expect([...resample(pixels, 4, 3, 4, 3)]).toEqual(pixels);
});

test('rows and columns are not mixed up', () => {
  const columns = resample([0, 100, 0, 100, 0, 100], 2, 3, 4, 3);
  expect([...columns.subarray(0, 4)]).toEqual([0, 25, 75, 100]);
  expect([...columns.subarray(8)]).toEqual([0, 25, 75, 100]);
});

test.each([
  [64, 48, 224, 168],
  [1024, 768, 224, 168],
  [5000, 3, 224, 1],
])('an even grey stays as it is, %i x %i to %i x %i', (width, height, newWidth, newHeight) => {
  const result = resample(
    new Uint8Array(width * height).fill(200),
    width,
    height,
    newWidth,
    newHeight,
  );
  expect(result).toHaveLength(newWidth * newHeight);
  expect(result.every((value) => Math.abs(value - 200) < 1e-3)).toBe(true);
});
