import { expect, test } from 'vitest';
import { shrink } from '../../../src/imaging/shrink';

test('each pixel is the mean of those it stands for', () => {
  const pixels = Uint8Array.of(0, 10, 100, 100, 20, 30, 100, 101);
  const { width, height, pixels: small } = shrink({ width: 4, height: 2, pixels }, 2);
  expect([width, height, ...small]).toEqual([2, 1, 15, 100]);
});

test('a slice that fits is copied, not enlarged', () => {
  const slice = { width: 2, height: 1, pixels: Uint8Array.of(3, 4) };
  const same = shrink(slice, 100);
  expect(same).toEqual(slice);
  expect(same.pixels).not.toBe(slice.pixels);
});

test.each([
  [1000, 10, 100, 100, 1],
  [3, 2000, 64, 1, 64],
  [101, 67, 50, 50, 33],
])('%i x %i within %i: %i x %i, every pixel set', (width, height, maxSide, newWidth, newHeight) => {
  const small = shrink({ width, height, pixels: new Uint8Array(width * height).fill(7) }, maxSide);
  expect([small.width, small.height]).toEqual([newWidth, newHeight]);
  expect(small.pixels).toEqual(new Uint8Array(newWidth * newHeight).fill(7));
});
