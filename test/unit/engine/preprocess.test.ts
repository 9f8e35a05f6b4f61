import { expect, test } from 'vitest';
import { preprocess } from '../../../src/engine/preprocess';
import { ProblemError } from '../../../src/problems/problem';

const INPUT = { size: 4, pad: 0, scale: 1 / 127.5, offset: -1 };

test('black is -1, white is 1, and so is the padding black', () => {
  const wide = { width: 2, height: 1, pixels: Uint8Array.of(0, 255) };
  const rows = preprocess(wide, INPUT);
  const bar = [-1, -1, -1, -1];
  const picture = [-1, -0.5, 0.5, 1];
  const expected = [bar, picture, picture, bar].flat();
  expect(rows).toHaveLength(16);
  expected.forEach((value, index) => {
    expect(rows[index]).toBeCloseTo(value, 6);
  });
});

test('a tall picture has its padding left and right', () => {
  const rows = preprocess({ width: 1, height: 2, pixels: Uint8Array.of(255, 255) }, INPUT);
  expect([...rows.subarray(0, 4)]).toEqual([-1, 1, 1, -1]);
});

test("padding and scaling are the model's own", () => {
  const wide = { width: 4, height: 2, pixels: new Uint8Array(8).fill(10) };
  const rows = preprocess(wide, { size: 4, pad: 100, scale: 0.5, offset: 3 });
  expect([rows[0], rows[4]]).toEqual([53, 8]);
});

test.each([
  ['too few pixels', { width: 3, height: 2, pixels: new Uint8Array(5) }],
  ['no pixels', { width: 0, height: 0, pixels: new Uint8Array(0) }],
])('%s are refused', (_, slice) => {
  expect(() => preprocess(slice, INPUT)).toThrow(ProblemError);
});
