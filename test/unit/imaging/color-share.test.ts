import { expect, test } from 'vitest';
import { ColorShare } from '../../../src/imaging/color-share';
import fixture from '../../fixtures/preprocessing.json' with { type: 'json' };

/** A picture of tiles, in RGBA. */
function tiled(rgb: Buffer, width: number, height: number, tiles: number): Uint8Array {
  const side = width * tiles;
  const rgba = new Uint8Array(side * height * tiles * 4).fill(255);
  for (let y = 0; y < height * tiles; y++) {
    for (let x = 0; x < side; x++) {
      const from = ((y % height) * width + (x % width)) * 3;
      rgba.set(rgb.subarray(from, from + 3), (y * side + x) * 4);
    }
  }
  return rgba;
}

function shareOf(rgba: Uint8Array, width: number, height: number, band = height): number {
  const share = new ColorShare(width, height);
  for (let top = 0; top < height; top += band) {
    share.add(rgba.subarray(top * width * 4, (top + band) * width * 4), top);
  }
  return share.share();
}

const cases = fixture.colored.flatMap(({ colors, ...picture }) =>
  colors.map((color) => ({ ...picture, ...color })),
);

test.each(cases)('$name, $tiles tiles: $color as training has it', (picture) => {
  const [width, height] = [picture.width * picture.tiles, picture.height * picture.tiles];
  const rgb = Buffer.from(picture.rgb, 'base64');
  const rgba = tiled(rgb, picture.width, picture.height, picture.tiles);
  expect(shareOf(rgba, width, height)).toBe(picture.color);
  // Bands that end between two sampled rows.
  expect(shareOf(rgba, width, height, 37)).toBe(picture.color);
});

test.each(fixture.pictures)('$name: as training has it, transparency on black', (picture) => {
  const { width, height, rgba, color } = picture;
  expect(shareOf(Buffer.from(rgba, 'base64'), width, height)).toBe(color);
});

test('of two pixels of one brightness the smaller values are the usual ones', () => {
  const grey = [100, 100, 100, 255];
  const purple = [160, 70, 98, 255];
  expect(shareOf(Uint8Array.from([...grey, ...purple]), 2, 1)).toBe(0.5);
  expect(shareOf(Uint8Array.from([...purple, ...purple]), 2, 1)).toBe(0);
});

test('24 of 255 is still usual, 25 is not', () => {
  const grey = Array.from({ length: 9 }, () => [100, 100, 100, 255]).flat();
  expect(shareOf(Uint8Array.from([...grey, 100, 100, 124, 255]), 10, 1)).toBe(0);
  expect(shareOf(Uint8Array.from([...grey, 100, 100, 125, 255]), 10, 1)).toBe(0.1);
});
