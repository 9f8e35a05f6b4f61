import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/problems/problem';
import { jpeg2000, jpegLossless, jpegLs, type Picture, rle } from './encoders';
import { COLUMNS, decoded, mrFile, PIXELS, packedFile, ROWS, SYNTAX } from './mr-file';
import { serveWasmFromDisk } from './wasm-from-disk';

/**
 * Whatever becomes of a file's bytes, it is decoded or refused with a problem of its own, soon.
 *
 * The same changes each time: some damages within the pixels of JPEG-LS make its codec count for half
 * a minute before it refuses them (https://github.com/team-charls/charls/pull/334), which is left to
 * the time-out of whoever runs it.
 */
const RUNS = { numRuns: 300, seed: 5 };
/** For one file; a millisecond on an idle machine, and this much on a busy one. */
const LIMIT_MS = 5_000;
const PICTURE: Picture = { width: COLUMNS, height: ROWS, bits: 16, samples: PIXELS };
const LARGER: Picture = {
  width: 16,
  height: 16,
  bits: 16,
  samples: Array.from({ length: 256 }, (_, at) => (at * 7919) % 65536),
};
const SIZE = [
  [0x00280010, 'US', 16],
  [0x00280011, 'US', 16],
] as const;

beforeAll(serveWasmFromDisk);

const files: Record<string, () => Promise<Uint8Array>> = {
  explicit: async () => mrFile(),
  implicit: async () => mrFile([], { syntax: SYNTAX.implicit }),
  'big endian': async () => mrFile([], { syntax: SYNTAX.bigEndian }),
  deflated: async () => mrFile([], { syntax: SYNTAX.deflated }),
  nested: async () =>
    mrFile(
      [
        [0x00280008, 'IS', '1'],
        [0x52009230, 'SQ', [[[0x00209113, 'SQ', [[[0x00200032, 'DS', '0\\0\\1']]]]]]],
      ],
      { undefinedLengths: true },
    ),
  RLE: async () => packedFile(SYNTAX.rle, [rle(PICTURE)]),
  'JPEG lossless': async () => packedFile(SYNTAX.jpegLossless, [jpegLossless(LARGER)], [...SIZE]),
  'JPEG-LS': async () => packedFile(SYNTAX.jpegLs, [await jpegLs(LARGER)], [...SIZE]),
  'JPEG 2000': async () => packedFile(SYNTAX.jpeg2000, [await jpeg2000(LARGER)], [...SIZE]),
};

describe.each(Object.entries(files))('%s', (_, make) => {
  it('with any bytes changed', { timeout: 120_000 }, async () => {
    const whole = await make();
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    // Lengths and counts break most where they are large or zero.
    const byte = fc.oneof(fc.constantFrom(0, 1, 127, 128, 255), fc.integer({ min: 0, max: 255 }));
    const changes = fc.array(fc.tuple(place, byte), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, place, async (changed, end) => {
        const bytes = whole.slice(0, end % 4 === 0 ? end : whole.length);
        for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value;
        await endsWell(bytes);
      }),
      RUNS,
    );
  });
});

it('any bytes at all behind the mark', { timeout: 120_000 }, async () => {
  const start = mrFile().slice(0, 132);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (rest) =>
      endsWell(new Uint8Array([...start, ...rest])),
    ),
    RUNS,
  );
});

async function endsWell(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  try {
    const { voxels, size, window, spacing } = await decoded(bytes);
    expect(voxels.length).toBe(size[0] * size[1] * size[2]);
    expect([window.center, window.width, ...spacing].every(Number.isFinite)).toBe(true);
    expect(window.width).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.code).not.toBe('internal');
  }
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
}
