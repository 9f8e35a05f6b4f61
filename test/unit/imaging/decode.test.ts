import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { decode } from '../../../src/imaging/decode';
import { BAND_PIXELS, DECODE_LIMIT_MS, MAX_FILE_BYTES } from '../../../src/imaging/limits';
import { fakeCanvas } from './fake-canvas';
import { niftiFile } from './nifti/nifti-writer';
import * as sample from './sample-files';
import { tiffFile } from './tiff/tiff-writer';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const grey = (value: number, alpha = 255) => [value, value, value, alpha] as const;

test('a picture becomes a grey slice with its name', async () => {
  const seen = fakeCanvas({ width: 3, height: 2, rgba: (x, y) => grey(x * 10 + y) });
  const slice = await decode(new Blob([sample.png(3, 2)], { type: 'text/plain' }), 'a.jpg');
  expect(slice).toEqual({
    name: 'a.jpg',
    width: 3,
    height: 2,
    pixels: Uint8Array.of(0, 10, 20, 1, 11, 21),
    color: 0,
    steps: [],
  });
  // The content decides, not the server's type; upright; no color profile.
  expect(seen.type).toBe('image/png');
  expect(seen.options).toMatchObject({
    imageOrientation: 'from-image',
    colorSpaceConversion: 'none',
  });
  expect(seen.close).toHaveBeenCalledOnce();
});

test('a large picture is read in bands that fit together', async () => {
  const [width, height] = [3000, 3001];
  const seen = fakeCanvas({ width, height, rgba: (_, y) => grey(y % 251) });
  const { pixels } = await decode(new Blob([sample.pngHeader(width, height)]), 'large.png');
  expect(seen.largestCanvas).toBeLessThanOrEqual(BAND_PIXELS);
  const column = Array.from({ length: height }, (_, y) => pixels[y * width + 17]);
  expect(column).toEqual(Array.from({ length: height }, (_, y) => y % 251));
});

test('the color of a large picture is that of all its bands', async () => {
  const [width, height] = [3000, 3001];
  const red = [120, 60, 60, 255] as const;
  // The lower third is red, which one band alone would take for a color map.
  fakeCanvas({ width, height, rgba: (x, y) => (y < 2000 ? grey(x % 160) : red) });
  const { color } = await decode(new Blob([sample.pngHeader(width, height)]), 'large.png');
  expect(color).toBe(0);
  fakeCanvas({ width, height, rgba: (_, y) => (y < 2000 ? grey(72) : red) });
  const mixed = await decode(new Blob([sample.pngHeader(width, height)]), 'large.png');
  expect(mixed.color).toBeCloseTo(1001 / 3001, 2);
});

test.each<[string, Uint8Array<ArrayBuffer>, number, string[]]>([
  ['a GIF of two frames', sample.gif(2), 255, ['first frame of an animation']],
  ['16 bits', sample.pngHeader(2, 2, 16), 255, ['16 bits per channel reduced to 8']],
  ['transparency', sample.png(2, 2), 100, ['transparent parts shown on black']],
])('%s: the step is named', async (_, bytes, alpha, steps) => {
  fakeCanvas({ width: 2, height: 2, rgba: () => grey(9, alpha) });
  expect((await decode(new Blob([bytes]), 'x')).steps).toEqual(steps);
});

const VOLUME = { dims: [2, 3, 4], voxels: Array<number>(24).fill(1) };
const TIFF = { width: 2, height: 1, samples: [3, 200] };
const huge = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes, new Uint8Array(MAX_FILE_BYTES)]);
const gzipped = (bytes: Uint8Array) => new Blob([new Uint8Array(gzipSync(bytes))]);

test.each([
  ['an empty file', new Blob([]), 'empty-file', undefined],
  ['a file too large', huge(sample.png(2, 2)), 'too-large', '51 MB'],
  [
    'too many pixels',
    new Blob([sample.pngHeader(60_000, 60_000)]),
    'too-many-pixels',
    '60000 x 60000',
  ],
  ['a web page', new Blob(['<!doctype html><h1>Not found']), 'web-page', undefined],
  ['a text', new Blob(['hello']), 'not-a-picture', undefined],
  ['a volume, however large', huge(niftiFile(VOLUME)), 'many-slices', '4 slices'],
  ['a packed volume', gzipped(niftiFile(VOLUME)), 'many-slices', '4 slices'],
  ['a header of no volume', new Blob([sample.nifti1()]), 'broken-picture', /^unknown type/],
  ['a packed DICOM file', gzipped(sample.dicom()), 'unsupported-format', 'packed DICOM'],
  ['a TIFF too large', huge(tiffFile(TIFF)), 'too-large', '51 MB'],
  ['another packed file', gzipped(sample.bytesOf('hello')), 'unsupported-format', 'gzip'],
  ['a PDF', new Blob(['%PDF-1.7']), 'unsupported-format', 'PDF'],
  ['a TIFF cut off', new Blob(['II*\0........']), 'broken-picture', /^its list of fields/],
  ['an SVG', new Blob(['<svg xmlns="x"/>']), 'unsupported-format', 'SVG'],
  ['a header cut off', new Blob([sample.png(2, 2).slice(0, 20)]), 'broken-picture', undefined],
])('%s is refused without being decoded', async (_, blob, code, detail) => {
  vi.stubGlobal('createImageBitmap', () => {
    throw new Error('must not be decoded');
  });
  const error: unknown = await decode(blob, 'x.png').catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code,
    detail: detail instanceof RegExp ? expect.stringMatching(detail) : detail,
  });
});

test('a TIFF is decoded by its content', async () => {
  const slice = await decode(new Blob([tiffFile(TIFF)], { type: 'image/png' }), 'a.png');
  expect(slice).toMatchObject({ name: 'a.png', width: 2, height: 1 });
  expect([...slice.pixels]).toEqual([3, 200]);
});

test.each([
  ['the third axis', [2, 2, 1], ['L', 'P', 'S'], [0, 85, 170, 255]],
  // Rows of a coronal slice go down, those of the file up.
  ['another', [2, 1, 2], ['L', 'P', 'S'], [170, 255, 0, 85]],
] as const)(
  'a single slice of NIfTI across %s is decoded, packed or not',
  async (_, dims, axes, pixels) => {
    const rows = ['RL', 'AP', 'SI'].map((line) => [
      ...axes.map((axis) => [1, -1][line.indexOf(axis)] ?? 0),
      0,
    ]);
    const made = { dims, voxels: [0, 85, 170, 255], sform: { code: 1, rows } };
    for (const blob of [new Blob([niftiFile(made)]), gzipped(niftiFile(made))]) {
      const slice = await decode(blob, 'a.nii');
      expect(slice).toMatchObject({ name: 'a.nii', width: 2, height: 2, color: 0 });
      expect([...slice.pixels]).toEqual(pixels);
      expect(slice.steps).toEqual(['window from percentiles of what is above the background']);
    }
  },
);

test('a grid without directions has as many slices as its third side is long', async () => {
  const one = { dims: [2, 2], voxels: [0, 85, 170, 255] };
  expect([...(await decode(new Blob([niftiFile(one)]), 'a')).pixels]).toEqual(one.voxels);
  const two = { dims: [2, 1, 2], voxels: one.voxels };
  await expect(decode(new Blob([niftiFile(two)]), 'a')).rejects.toMatchObject({
    code: 'many-slices',
    detail: '2 slices',
  });
});

test('what the browser cannot decode is broken', async () => {
  vi.stubGlobal('createImageBitmap', () =>
    Promise.reject(new DOMException('', 'InvalidStateError')),
  );
  const blob = new Blob([sample.png(2, 2)]);
  await expect(decode(blob, 'x')).rejects.toMatchObject({ code: 'broken-picture' });
});

test('a picture that is larger than its header said is refused, and let go', async () => {
  const seen = fakeCanvas({ width: 40_000, height: 1, rgba: () => grey(0) });
  const blob = new Blob([sample.png(2, 2)]);
  await expect(decode(blob, 'x')).rejects.toMatchObject({ code: 'too-many-pixels' });
  expect(seen.close).toHaveBeenCalledOnce();
});

test('a canvas that the browser refuses is a lack of memory, and the bitmap is let go', async () => {
  const seen = fakeCanvas({ width: 2, height: 2, rgba: () => grey(0) });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
    },
  );
  const blob = new Blob([sample.png(2, 2)]);
  await expect(decode(blob, 'x')).rejects.toMatchObject({ code: 'out-of-memory' });
  expect(seen.close).toHaveBeenCalledOnce();
});

test('a decoder that never answers is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const started = new Promise<void>((resolve) => {
    vi.stubGlobal('createImageBitmap', () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const decoding = decode(new Blob([sample.png(2, 2)]), 'x');
  const failure = expect(decoding).rejects.toMatchObject({ code: 'engine-timeout' });
  await started;
  await vi.advanceTimersByTimeAsync(DECODE_LIMIT_MS + 1);
  await failure;
});

test('a file that is gone meanwhile cannot be read', async () => {
  const gone = new Blob(['x']);
  gone.slice = () => {
    throw new DOMException('', 'NotReadableError');
  };
  await expect(decode(gone, 'x')).rejects.toMatchObject({ code: 'broken-picture' });
});
