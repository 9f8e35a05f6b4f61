import { expect, test } from 'vitest';
import { toSlice } from '../../../../src/imaging/volume/to-slice';
import { madeVolume } from './made-volume';

const WINDOW = { center: 127.5, width: 255 };

test('square pixels stay as they are', () => {
  const volume = madeVolume({
    size: [2, 2, 1],
    voxels: Uint8Array.of(1, 2, 3, 4),
    steps: ['a step'],
  });
  expect(toSlice(volume, 'axial', 0, WINDOW)).toEqual({
    name: 'made',
    width: 2,
    height: 2,
    pixels: Uint8Array.of(1, 2, 3, 4),
    color: 0,
    steps: ['a step'],
  });
});

test('oblong pixels are stretched to the finer side, and a step says so', () => {
  const volume = madeVolume({
    size: [2, 3, 1],
    spacing: [1, 2, 9],
    voxels: Uint8Array.of(0, 0, 100, 100, 200, 200),
  });
  const slice = toSlice(volume, 'axial', 0, WINDOW);
  expect([slice.width, slice.height]).toEqual([2, 6]);
  // From center to center: a quarter, three quarters of the way; flat beyond the last centers.
  const column = [0, 1, 2, 3, 4, 5].map((row) => slice.pixels[row * 2]);
  expect(column).toEqual([0, 25, 75, 125, 175, 200]);
  expect(slice.steps).toEqual(['stretched to square pixels']);
});

test('a thick stack seen from its side has the patient’s proportions', () => {
  const volume = madeVolume({ size: [200, 180, 20], spacing: [1, 1, 7] });
  const slice = toSlice(volume, 'coronal', 0, WINDOW);
  expect([slice.width, slice.height]).toEqual([200, 140]);
});

test.each([
  ['as large as they are', [3000, 1500, 1], [0.1, 0.1, 1], [3000, 1500]],
  ['also where a file rounds their sides', [500, 499, 1], [0.9765619, 0.9765621, 1], [500, 499]],
] as const)('square pixels are not touched, %s', (_, size, spacing, expected) => {
  const slice = toSlice(madeVolume({ size, spacing }), 'axial', 0, WINDOW);
  expect([slice.width, slice.height]).toEqual(expected);
  expect(slice.steps).toEqual([]);
});

test.each([
  ['no side beyond 1,024', [300, 200, 1], [1, 20, 1], [77, 1024]],
  ['none beyond the longer of those stored', [2000, 500, 1], [0.1, 0.4, 1], [2000, 2000]],
] as const)('pixels are stretched, but %s', (_, size, spacing, expected) => {
  const slice = toSlice(madeVolume({ size, spacing }), 'axial', 0, WINDOW);
  expect([slice.width, slice.height]).toEqual(expected);
});

test('a spacing that is far from the other leaves a picture of at least one pixel', () => {
  const volume = madeVolume({ size: [5, 5, 1], spacing: [1, 1e6, 1] });
  const slice = toSlice(volume, 'axial', 0, WINDOW);
  expect(slice.width).toBe(1);
  expect(slice.pixels).toHaveLength(slice.width * slice.height);
});

test('MONOCHROME1 is turned round', () => {
  const volume = madeVolume({ size: [2, 1, 1], voxels: Uint8Array.of(0, 255), inverted: true });
  expect([...toSlice(volume, 'axial', 0, WINDOW).pixels]).toEqual([255, 0]);
});
