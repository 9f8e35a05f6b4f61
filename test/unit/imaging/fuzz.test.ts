import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandZip } from '../../../src/imaging/archive/expand-zip';
import { decodeNifti } from '../../../src/imaging/nifti/decode-nifti';
import { decodeTiff } from '../../../src/imaging/tiff/decode-tiff';
import { ProblemError } from '../../../src/problems/problem';
import { type MadeNifti, niftiFile } from './nifti/nifti-writer';
import { tiffFile } from './tiff/tiff-writer';

/** Damaged files of each kind: what comes out is a picture or a problem, and it comes soon. */
const RUNS = 300;
/** For one damaged file of a few hundred bytes, in milliseconds; the slowest takes 60 here. */
const SOON_MS = 5_000;

const VOLUME: MadeNifti = {
  type: 'int16',
  dims: [4, 4, 3, 2],
  voxels: Array.from({ length: 96 }, (_, index) => index * 9),
  qform: { code: 1, b: 0, c: 0, d: 1 },
  sform: { code: 0, rows: [] },
};
const GREY = Array.from({ length: 20 * 12 }, (_, index) => (index * 7) % 256);
const TIFF = { width: 20, height: 12, samples: GREY };
const tiff = (blob: Blob) => decodeTiff(blob, 'a');
const nifti = (blob: Blob) => decodeNifti(blob, 'a');
const zip = async (blob: Blob) => {
  for await (const item of expandZip(blob, 'a')) {
    // The reasons of single files are problems already.
    if ('problem' in item) expect(item.problem.code).not.toBe('internal');
  }
};

const SUBJECTS: readonly (readonly [string, Uint8Array, (blob: Blob) => Promise<unknown>])[] = [
  ['NIfTI-1', niftiFile(VOLUME), nifti],
  ['NIfTI-2, big-endian', niftiFile({ ...VOLUME, version: 2, littleEndian: false }), nifti],
  ['packed NIfTI', gzipSync(niftiFile(VOLUME)), nifti],
  ['TIFF of strips', tiffFile({ ...TIFF, rowsPerStrip: 5 }), tiff],
  ['TIFF of LZW', tiffFile({ ...TIFF, compression: 5, predictor: 2 }), tiff],
  [
    'TIFF of zlib in tiles',
    tiffFile({ ...TIFF, compression: 8, tile: { width: 16, height: 16 } }),
    tiff,
  ],
  ['TIFF of PackBits', tiffFile({ ...TIFF, compression: 32773 }), tiff],
  ['ZIP', zipSync({ 'a/b.txt': Uint8Array.from(GREY), c: Uint8Array.from(GREY) }), zip],
];

/** Some bytes changed, and perhaps the end cut off. */
const damage = fc.record({
  changes: fc.array(
    fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

describe.each(SUBJECTS)('%s', (_, whole, read) => {
  it('is read as it was written', async () => {
    await expect(read(new Blob([new Uint8Array(whole)]))).resolves.not.toThrow();
  });

  it('ends as a picture or a problem, soon', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ changes, kept }) => {
        const file = new Uint8Array(whole.slice(0, Math.ceil(whole.length * kept)));
        for (const { place, byte } of changes) file[Math.floor(place * file.length)] = byte;
        const started = performance.now();
        const error = await read(new Blob([file])).then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error !== null) expect(error).toBeInstanceOf(ProblemError);
        expect(performance.now() - started).toBeLessThan(SOON_MS);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
