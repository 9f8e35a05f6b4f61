import { describe, expect, it, test } from 'vitest';
import { lumaOf } from '../../../../src/imaging/luma';
import { decodeTiff } from '../../../../src/imaging/tiff/decode-tiff';
import { type MadeTiff, tiffFile } from './tiff-writer';

const decoded = (made: MadeTiff) => decodeTiff(new Blob([tiffFile(made)]), 'a.tif');
const WIDTH = 37;
const HEIGHT = 21;
const at = (index: number) => [index % WIDTH, Math.floor(index / WIDTH)] as const;
/** A ramp with long runs in it, so that what packs has something to pack. */
const GREY = Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
  const [x, y] = at(index);
  return y % 4 === 0 ? 77 : (x * 5 + y * 9) % 256;
});
const RGB = GREY.flatMap((value, index) => [value, 255 - value, (index * 3) % 256]);
const LUMA = GREY.map((_, index) =>
  lumaOf(RGB[index * 3] as number, RGB[index * 3 + 1] as number, RGB[index * 3 + 2] as number),
);
const SIZE = { width: WIDTH, height: HEIGHT };

describe.each([true, false])('little-endian: %s', (littleEndian) => {
  describe.each([1, 5, 8, 32946, 32773])('compression %i', (compression) => {
    describe.each([
      ['one strip', {}],
      ['strips', { rowsPerStrip: 8 }],
      ['tiles', { tile: { width: 16, height: 16 } }],
    ])('%s', (_, layout) => {
      it.each([1, 2])('grey and colors, predictor %i', async (predictor) => {
        const made = { ...SIZE, ...layout, littleEndian, compression, predictor };
        expect([...(await decoded({ ...made, samples: GREY })).pixels]).toEqual(GREY);
        const colors = { ...made, perPixel: 3, samples: RGB };
        const together = await decoded(colors);
        expect([...together.pixels]).toEqual(LUMA);
        expect(together.color).toBeGreaterThan(0.2);
        const apart = await decoded({ ...colors, planar: true });
        expect([...apart.pixels]).toEqual(LUMA);
      });

      it('16 bits', async () => {
        const samples = GREY.map((value) => value * 200 + 1000);
        const made = { ...SIZE, ...layout, littleEndian, compression, bits: 16, samples };
        const plain = await decoded(made);
        expect(plain.steps).toEqual(['window from percentiles 1 to 99']);
        expect([...(await decoded({ ...made, predictor: 2 })).pixels]).toEqual([...plain.pixels]);
        const darkest = plain.pixels[GREY.indexOf(Math.min(...GREY))];
        const middle = plain.pixels[GREY.indexOf(77)] as number;
        expect(darkest).toBe(0);
        // 77 of 255, less a percent at each end.
        expect(middle).toBeGreaterThan(70);
        expect(middle).toBeLessThan(84);
      });
    });
  });

  it.each([
    ['32 bits', 32, 1, GREY.map((value) => value * 1e6)],
    ['signed', 16, 2, GREY.map((value) => (value * 200 - 20_000 + 65_536) % 65_536)],
    ['floating-point', 32, 3, GREY.map((value) => value / 255)],
    ['doubles', 64, 3, GREY.map((value) => value / 255)],
  ])('%s', async (_, bits, format, samples) => {
    const { pixels } = await decoded({ ...SIZE, littleEndian, bits, format, samples });
    const bytes = await decoded({
      ...SIZE,
      bits: 16,
      samples: GREY.map((value) => value * 200),
    });
    pixels.forEach((value, index) => {
      expect(Math.abs(value - (bytes.pixels[index] as number))).toBeLessThanOrEqual(1);
    });
  });
});

test.each([1, 2, 4])('%i bits a sample, rows filled up to bytes', async (bits) => {
  const highest = 2 ** bits - 1;
  const samples = GREY.map((value) => value % (highest + 1));
  const { pixels } = await decoded({ ...SIZE, bits, samples });
  expect([...pixels]).toEqual(samples.map((value) => (value * 255) / highest));
});

test('white may be zero', async () => {
  const { pixels } = await decoded({ ...SIZE, photometric: 0, samples: GREY });
  expect([...pixels]).toEqual(GREY.map((value) => 255 - value));
  const bits = { bits: 16, samples: GREY.map((value) => value * 200) };
  const wide = await decoded({ ...SIZE, photometric: 0, ...bits });
  const black = await decoded({ ...SIZE, ...bits });
  expect(wide.pixels[0]).toBe(255 - (black.pixels[0] as number));
});

test('a palette’s colors become brightness', async () => {
  const palette = [0, 30_000, 65_535, 65_535, 0, 30_000, 0, 0, 0, 65_535, 0, 65_535];
  const samples = [0, 1, 2, 3];
  const made = { width: 4, height: 1, bits: 2, photometric: 3, palette, samples };
  const rgb = samples.map((index) => [0, 4, 8].map((from) => (palette[from + index] ?? 0) >> 8));
  expect([...(await decoded(made)).pixels]).toEqual(
    rgb.map(([red = 0, green = 0, blue = 0]) => lumaOf(red, green, blue)),
  );
});

test('alpha shows black; what else is behind the colors is left aside', async () => {
  const samples = [200, 200, 200, 0, 200, 200, 200, 255];
  const made = { width: 2, height: 1, perPixel: 4, samples };
  const clear = await decoded({ ...made, extraSamples: 2 });
  expect([...clear.pixels]).toEqual([0, 200]);
  expect(clear.steps).toEqual(['transparent parts shown on black']);
  expect([...(await decoded({ ...made, extraSamples: 0 })).pixels]).toEqual([200, 200]);
});

test('16 bits of color are reduced, and a step says so', async () => {
  const samples = RGB.map((value) => value * 256 + 200);
  const slice = await decoded({ ...SIZE, perPixel: 3, bits: 16, samples });
  expect([...slice.pixels]).toEqual(LUMA);
  expect(slice.steps).toEqual(['16 bits per channel reduced to 8']);
});

test('the first page is taken, and a step says so', async () => {
  const { steps } = await decoded({ ...SIZE, samples: GREY, pages: 2 });
  expect(steps).toEqual(['first page of several']);
});

// A picture of two rows, 1 2 3 and 4 5 6, as each orientation stores it: EXIF 2.3, 4.6.4.
test.each([
  [1, 3, [1, 2, 3, 4, 5, 6]],
  [2, 3, [3, 2, 1, 6, 5, 4]],
  [3, 3, [6, 5, 4, 3, 2, 1]],
  [4, 3, [4, 5, 6, 1, 2, 3]],
  [5, 2, [1, 4, 2, 5, 3, 6]],
  [6, 2, [3, 6, 2, 5, 1, 4]],
  [7, 2, [6, 3, 5, 2, 4, 1]],
  [8, 2, [4, 1, 5, 2, 6, 3]],
])('orientation %i stands upright', async (orientation, width, samples) => {
  const slice = await decoded({ width, height: 6 / width, samples, orientation });
  expect(slice).toMatchObject({ width: 3, height: 2 });
  expect([...slice.pixels]).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('what cannot be', () => {
  const made: MadeTiff = { ...SIZE, samples: GREY };
  it.each<[string, Uint8Array<ArrayBuffer>, string, string | undefined]>([
    ['JPEG in it', tiffFile({ ...made, compression: 7 }), 'unsupported-format', 'JPEG within TIFF'],
    ['a fax', tiffFile({ ...made, compression: 4 }), 'unsupported-format', 'TIFF of a fax'],
    [
      'an unknown compression',
      tiffFile({ ...made, compression: 99 }),
      'unsupported-format',
      'TIFF, compression 99',
    ],
    ['CMYK', tiffFile({ ...made, photometric: 5 }), 'unsupported-format', 'TIFF in CMYK'],
    ['12 bits', tiffFile({ ...made, bits: 12 }), 'unsupported-format', 'TIFF of 12 bits'],
    [
      'another predictor',
      tiffFile({ ...made, predictor: 3 }),
      'unsupported-format',
      'TIFF, predictor 3',
    ],
    ['a BigTIFF', Uint8Array.of(0x49, 0x49, 43, 0, 8, 0, 0, 0), 'unsupported-format', 'BigTIFF'],
    ['a beginning', tiffFile(made).slice(0, 20), 'broken-picture', undefined],
    [
      'a promise that the file cannot keep',
      tiffFile({ ...made, compression: 8, fields: { 256: [8000], 257: [8000] } }),
      'broken-picture',
      'a part of its pixels is missing',
    ],
    [
      'too many pixels',
      tiffFile({ ...made, fields: { 256: [30_000], 257: [30_000] } }),
      'too-many-pixels',
      '30000 x 30000',
    ],
    [
      'pixels outside the file',
      tiffFile({ ...made, fields: { 273: [10_000_000] } }),
      'broken-picture',
      'a part of its pixels is missing',
    ],
    ['no size', tiffFile({ ...made, fields: { 256: [0] } }), 'broken-picture', undefined],
    [
      'tiles of no size',
      tiffFile({ ...made, fields: { 322: [0], 323: [0], 324: [8], 325: [8] } }),
      'broken-picture',
      undefined,
    ],
  ])('%s is refused in words', async (_, bytes, code, detail) => {
    const error = await decodeTiff(new Blob([bytes]), 'a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, ...(detail ? { detail } : {}) });
  });
});
