import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeNifti } from '../../../../src/imaging/nifti/decode-nifti';
import { type MadeNifti, niftiFile, niftiHeader, niftiVoxels } from './nifti-writer';

const blob = (...parts: Uint8Array<ArrayBuffer>[]) => new Blob(parts);
const gzipped = (bytes: Uint8Array) => new Blob([new Uint8Array(gzipSync(bytes))]);
const SMALL: MadeNifti = { dims: [3, 2, 2], voxels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };

describe.each([1, 2] as const)('NIfTI-%i', (version) => {
  describe.each([true, false])('little-endian: %s', (littleEndian) => {
    it.each<[NonNullable<MadeNifti['type']>, readonly (number | bigint)[]]>([
      ['int8', [-128, 127, 5]],
      ['uint8', [0, 255, 5]],
      ['int16', [-32768, 32767, 258]],
      ['uint16', [0, 65535, 258]],
      ['int32', [-(2 ** 31), 2 ** 31 - 1, 66051]],
      ['uint32', [0, 2 ** 32 - 1, 66051]],
      ['int64', [-(2n ** 40n), 2n ** 53n, -1n]],
      ['uint64', [0n, 2n ** 53n, 2n ** 32n - 1n]],
      ['float32', [-1.5, 1e10, 0.25]],
      ['float64', [-1.1, 1e100, 0.1]],
    ])('%s', async (type, voxels) => {
      const made = { version, littleEndian, type, dims: [3, 1, 1], voxels };
      const volume = await decodeNifti(blob(niftiFile(made)), 'a.nii');
      const expected = voxels.map(Number);
      expect([...volume.voxels]).toEqual(expected);
      expect(volume.range).toEqual([Math.min(...expected), Math.max(...expected)]);
    });
  });

  it('colors become their brightness, and a step says so', async () => {
    const made: MadeNifti = {
      version,
      type: 'rgb',
      dims: [2, 1, 1],
      slope: 3,
      voxels: [255, 0, 0, 9, 9, 9],
    };
    const volume = await decodeNifti(blob(niftiFile(made)), 'a.nii');
    expect([...volume.voxels]).toEqual([76, 9]);
    expect(volume.slope).toBe(1);
    expect(volume.steps).toContain('colors reduced to brightness');
    const rgba = { ...made, type: 'rgba' as const, voxels: [255, 0, 0, 7, 9, 9, 9, 0] };
    expect([...(await decodeNifti(blob(niftiFile(rgba)), 'a')).voxels]).toEqual([76, 9]);
  });

  it('a pair is read from both of its files', async () => {
    const made = { ...SMALL, version, paired: true };
    const volume = await decodeNifti(blob(niftiHeader(made)), 'a.hdr', blob(niftiVoxels(made)));
    expect([...volume.voxels]).toEqual(SMALL.voxels);
    await expect(decodeNifti(blob(niftiHeader(made)), 'a.hdr')).rejects.toMatchObject({
      code: 'broken-picture',
      detail: 'its voxels are in an .img file',
    });
  });

  it('the voxels begin where the header says, behind its extensions', async () => {
    const file = niftiFile({ ...SMALL, version, offset: 1024 });
    expect([...(await decodeNifti(blob(file), 'a')).voxels]).toEqual(SMALL.voxels);
    expect([...(await decodeNifti(gzipped(file), 'a')).voxels]).toEqual(SMALL.voxels);
  });
});

describe('values', () => {
  it.each([
    ['none', 0, 7, 1, 0, [0, 11]],
    ['both', 2, -1, 2, -1, [-1, 21]],
    ['negative', -2, 0, -2, 0, [-22, 0]],
    ['no number', Number.NaN, 3, 1, 0, [0, 11]],
    ['no number to add', 2, Number.NaN, 2, 0, [0, 22]],
  ])('slope and intercept: %s', async (_, slope, intercept, slopeRead, interceptRead, range) => {
    const volume = await decodeNifti(blob(niftiFile({ ...SMALL, slope, intercept })), 'a');
    expect(volume).toMatchObject({ slope: slopeRead, intercept: interceptRead });
    expect(volume.range.map((end) => end + 0)).toEqual(range);
  });

  it('the first of several volumes is taken, and a step says so', async () => {
    const made: MadeNifti = { dims: [2, 2, 1, 3], voxels: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    for (const file of [blob(niftiFile(made)), gzipped(niftiFile(made))]) {
      const volume = await decodeNifti(file, 'a');
      expect([...volume.voxels]).toEqual([1, 2, 3, 4]);
      expect(volume.steps[0]).toBe('first of 3 volumes');
    }
  });

  it('what is no number counts for nothing', async () => {
    const voxels = [Number.NaN, 1, Number.POSITIVE_INFINITY, 3, 2, Number.NaN];
    const made: MadeNifti = { type: 'float32', dims: [6], voxels };
    const volume = await decodeNifti(blob(niftiFile(made)), 'a');
    expect(volume.range).toEqual([1, 3]);
    expect(volume.size).toEqual([6, 1, 1]);
    const none = { ...made, voxels: voxels.map(() => Number.NaN) };
    const empty = await decodeNifti(blob(niftiFile(none)), 'a');
    expect(empty.range).toEqual([0, 0]);
    expect(empty.window.width).toBeGreaterThan(0);
  });
});

describe('the first window', () => {
  const head = (background: number, around: number) => [
    ...Array(around).fill(background),
    ...Array.from({ length: 1000 }, (_, index) => 100 + (index % 101)),
  ];
  const windowOf = async (voxels: number[], intercept = 0) => {
    const made: MadeNifti = { type: 'int16', dims: [voxels.length], voxels, slope: 1, intercept };
    return (await decodeNifti(blob(niftiFile(made)), 'a')).window;
  };

  it('is the same for a head in a narrow and in a wide field of view', async () => {
    expect(await windowOf(head(0, 10))).toEqual(await windowOf(head(0, 20_000)));
  });

  it('keeps 0 black where nothing is below it', async () => {
    const { center, width } = await windowOf(head(0, 5000));
    expect(center - width / 2).toBe(0);
    expect(center + width / 2).toBeCloseTo(199, 0);
  });

  it('leaves values out that stand for nothing', async () => {
    const { center, width } = await windowOf(head(-32768, 5000));
    expect(center - width / 2).toBeCloseTo(101, 0);
  });
});

describe('what cannot be', () => {
  const huge: MadeNifti = { type: 'float64', dims: [512, 512, 300], voxels: [] };
  it.each<[string, Blob, string, string | RegExp]>([
    ['larger than memory', blob(niftiFile(huge)), 'too-large', '600 MB'],
    ['the same, packed', gzipped(niftiFile(huge)), 'too-large', '600 MB'],
    [
      'complex numbers',
      blob(niftiFile({ ...SMALL, type: 'complex64' })),
      'unsupported-format',
      'NIfTI of complex numbers',
    ],
    [
      'single bits',
      blob(niftiFile({ ...SMALL, type: 'binary' })),
      'unsupported-format',
      'NIfTI of single bits',
    ],
    ['text', blob(new Uint8Array(1000)), 'not-a-picture', /^undefined$/],
    [
      'a header cut off',
      blob(niftiFile({ ...SMALL, version: 2 }).slice(0, 500)),
      'broken-picture',
      'its header ends after 500 bytes',
    ],
    ['voxels cut off', blob(niftiFile(SMALL).slice(0, 360)), 'broken-picture', /1 kB of 1 kB/],
    [
      'packed voxels cut off',
      new Blob([new Uint8Array(gzipSync(niftiFile(noise(3000)))).slice(0, 1500)]),
      'broken-picture',
      /^[12] kB of 3 kB of its voxels are there$/,
    ],
    [
      'a promise that the file cannot keep',
      gzipped(niftiFile({ dims: [500, 500, 500], voxels: [1] })),
      'broken-picture',
      /^0 kB of 122,071 kB/,
    ],
    ['no side', blob(niftiFile({ ...SMALL, dims: [3, 0, 2] })), 'broken-picture', /sides is 0/],
    ['a negative side', blob(niftiFile({ ...SMALL, dims: [3, -2] })), 'broken-picture', /is -2/],
    ['no dimensions', blob(niftiFile({ ...SMALL, dims: [] })), 'broken-picture', /0 dimensions/],
  ])('%s is refused in words', async (_, file, code, detail) => {
    const error = await decodeNifti(file, 'a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code });
    expect(String((error as { detail?: string }).detail)).toMatch(detail);
  });

  it('a packed bomb is not inflated beyond its volume', async () => {
    const made = niftiFile({ dims: [2, 2, 2], voxels: Array(8).fill(5) });
    const bomb = gzipSync(Buffer.concat([made, Buffer.alloc(200_000_000)]));
    const file = new Blob([new Uint8Array(bomb)]);
    const ends: number[] = [];
    const slice = file.slice.bind(file);
    file.slice = (start = 0, end = file.size) => {
      ends.push(end);
      return slice(start, end);
    };
    const volume = await decodeNifti(file, 'a');
    expect([...volume.voxels]).toEqual(Array(8).fill(5));
    expect(file.size).toBeGreaterThan(150_000);
    expect(Math.max(...ends)).toBeLessThanOrEqual(64 * 1024);
  });

  it('a packed file of several members is read on, and what follows them does not matter', async () => {
    const bytes = niftiFile(noise(5000));
    const members = [bytes.slice(0, 2000), bytes.slice(2000)].map((part) => gzipSync(part));
    const file = new Blob([...members.map((part) => new Uint8Array(part)), new Uint8Array(512)]);
    expect([...(await decodeNifti(file, 'a')).voxels]).toEqual(noise(5000).voxels);
  });
});

/** Bytes that do not pack well. */
function noise(count: number): MadeNifti {
  let seed = 1;
  const voxels = Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    return seed & 255;
  });
  return { dims: [count], voxels };
}
