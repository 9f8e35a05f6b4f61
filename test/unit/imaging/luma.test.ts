import { expect, test } from 'vitest';
import { luma } from '../../../src/imaging/luma';
import fixture from '../../fixtures/preprocessing.json' with { type: 'json' };

function greyOf(...rgba: number[]): number {
  const grey = new Uint8Array(1);
  luma(Uint8Array.from(rgba), grey, 0);
  return grey[0] as number;
}

test.each([
  ['red', [255, 0, 0, 255], 76],
  ['green', [0, 255, 0, 255], 150],
  ['blue', [0, 0, 255, 255], 29],
  ['white', [255, 255, 255, 255], 255],
  ['black', [0, 0, 0, 255], 0],
  ['a grey', [137, 137, 137, 255], 137],
  ['invisible white', [255, 255, 255, 0], 0],
  ['half visible white', [255, 255, 255, 128], 128],
])('%s, as Pillow has it', (_, rgba, expected) => {
  expect(greyOf(...rgba)).toBe(expected);
});

test('says whether anything was transparent, and writes from the offset on', () => {
  const grey = new Uint8Array(4);
  expect(luma(Uint8Array.of(9, 9, 9, 255, 8, 8, 8, 255), grey, 1)).toBe(false);
  expect([...grey]).toEqual([0, 9, 8, 0]);
  expect(luma(Uint8Array.of(9, 9, 9, 255, 8, 8, 8, 254), grey, 0)).toBe(true);
});

test.each(fixture.pictures)('$name: the bytes that training computed', (picture) => {
  const grey = new Uint8Array(picture.width * picture.height);
  luma(Buffer.from(picture.rgba, 'base64'), grey, 0);
  const { first, sum } = picture.luma;
  expect([...grey.subarray(0, first.length)]).toEqual(first);
  expect(grey.reduce((before, value) => before + value, 0)).toBe(sum);
});
