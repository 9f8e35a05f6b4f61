import { expect, test } from 'vitest';
import { letterbox } from '../../../src/engine/letterbox';
import { preprocess } from '../../../src/engine/preprocess';
import { luma } from '../../../src/imaging/luma';
import fixture from '../../fixtures/preprocessing.json' with { type: 'json' };

/** Values that `training/` computed with Pillow; written by `neurolens.preprocessing_fixture`. */
const cases = fixture.pictures.flatMap((picture) =>
  picture.expected.map((expected) => ({ ...picture, ...expected })),
);

function greyOf({ rgba, width, height }: { rgba: string; width: number; height: number }) {
  const pixels = new Uint8Array(width * height);
  luma(Buffer.from(rgba, 'base64'), pixels, 0);
  return pixels;
}

test.each(cases)('$name to $size is as Pillow has it', (picture) => {
  const { width, height, size, fit, samples, sum } = picture;
  const place = letterbox(width, height, size);
  expect({ x: place.left, y: place.top, width: place.width, height: place.height }).toEqual(fit);

  const slice = { width, height, pixels: greyOf(picture) };
  const input = preprocess(slice, { size, pad: 0, scale: 1 / 127.5, offset: -1 });
  expect(samples.length).toBeGreaterThan(10);
  for (const [x, y, value] of samples as [number, number, number][]) {
    expect(Math.abs((input[y * size + x] as number) - value)).toBeLessThan(1e-5);
  }
  const total = input.reduce((before, value) => before + value, 0);
  expect(Math.abs(total - sum)).toBeLessThan(size * size * 1e-6 + 1e-3);
});
