import { describe, expect, it } from 'vitest';
import type { Field } from './dicom-writer';
import { jpegLossless, rle } from './encoders';
import {
  bareFile,
  COLUMNS,
  decoded,
  mrFile,
  PIXELS,
  packedFile,
  ROWS,
  SYNTAX,
  valuesOf,
} from './mr-file';

const PICTURE = { width: COLUMNS, height: ROWS, bits: 16, samples: PIXELS } as const;
const BYTES = PIXELS.map((value) => value & 255);
const EIGHT_BITS: Field[] = [
  [0x00280100, 'US', 8],
  [0x00280101, 'US', 8],
  [0x00280102, 'US', 7],
];

describe('one picture in every way of writing it', () => {
  it.each([
    ['implicit little endian', mrFile([], { syntax: SYNTAX.implicit })],
    ['explicit little endian', mrFile()],
    ['explicit big endian', mrFile([], { syntax: SYNTAX.bigEndian })],
    ['deflated', mrFile([], { syntax: SYNTAX.deflated })],
    ['RLE', packedFile(SYNTAX.rle, [rle(PICTURE)])],
    [
      'RLE in two parts',
      packedFile(SYNTAX.rle, [rle(PICTURE).slice(0, 70), rle(PICTURE).slice(70)]),
    ],
    ['implicit, without file meta information', bareFile(SYNTAX.implicit)],
    ['explicit, without file meta information', bareFile(SYNTAX.explicit)],
    ['big endian, without file meta information', bareFile(SYNTAX.bigEndian)],
  ])('%s', async (_, file) => {
    const volume = await decoded(file);
    expect(volume).toMatchObject({
      name: 'a name',
      size: [COLUMNS, ROWS, 1],
      slope: 1,
      intercept: 0,
    });
    expect([...volume.voxels]).toEqual(PIXELS);
    expect(volume.range).toEqual([3, 257 * 11 + 3]);
  });
});

describe('bits', () => {
  it('takes those that are stored, wherever they lie, and leaves the others', async () => {
    // 10 bits from the second one on; the rest is noise.
    const pixels = Array.from({ length: 12 }, (_, index) => 0xf803 | ((index * 83) << 1));
    const fields: Field[] = [
      [0x00280101, 'US', 10],
      [0x00280102, 'US', 10],
    ];
    const { voxels } = await decoded(mrFile(fields, { pixels }));
    expect([...voxels]).toEqual(pixels.map((pixel) => (pixel >> 1) & 1023));
  });

  it.each([
    [16, [0, 1, 32767, -32768, -1]],
    [12, [0, 1, 2047, -2048, -1]],
  ])('gives signed numbers of %i bits their sign', async (bits, values) => {
    const twelve = Array.from({ length: 12 }, (_, index) => values[index % 5] as number);
    const fields: Field[] = [
      [0x00280101, 'US', bits],
      [0x00280102, 'US', bits - 1],
      [0x00280103, 'US', 1],
    ];
    const pixels = twelve.map((value) => value & (2 ** bits - 1));
    expect([...(await decoded(mrFile(fields, { pixels }))).voxels]).toEqual(twelve);
  });

  it.each([
    [0, BYTES],
    [1, BYTES.map((byte) => (byte > 127 ? byte - 256 : byte))],
  ])('reads 8 bits (signed: %i)', async (signed, expected) => {
    const fields: Field[] = [...EIGHT_BITS, [0x00280103, 'US', signed]];
    const pixels = Uint8Array.from(BYTES);
    expect([...(await decoded(mrFile(fields, { pixels }))).voxels]).toEqual(expected);
    const swapped = Uint8Array.from(BYTES, (_, at) => BYTES[at ^ 1] as number);
    const file = mrFile(fields, { pixels: swapped, syntax: SYNTAX.bigEndian });
    expect([...(await decoded(file)).voxels]).toEqual(expected);
  });
});

describe('values', () => {
  it('rescales, and tells the range in values', async () => {
    const volume = await decoded(
      mrFile([
        [0x00281052, 'DS', '-1024'],
        [0x00281053, 'DS', '0.5 '],
      ]),
    );
    expect(valuesOf(volume)).toEqual(PIXELS.map((stored) => stored / 2 - 1024));
    expect(volume.range).toEqual([1.5 - 1024, 2830 / 2 - 1024]);
  });

  it('takes a slope of nothing as none', async () => {
    expect(await decoded(mrFile([[0x00281053, 'DS', '0']]))).toMatchObject({ slope: 1 });
  });

  it('says that the lowest value is white', async () => {
    expect((await decoded(mrFile())).inverted).toBe(false);
    expect((await decoded(mrFile([[0x00280004, 'CS', 'MONOCHROME1']]))).inverted).toBe(true);
  });

  it('takes the first window of the file', async () => {
    const volume = await decoded(
      mrFile([
        [0x00281050, 'DS', '600\\40'],
        [0x00281051, 'DS', '1600\\80'],
      ]),
    );
    expect(volume).toMatchObject({ window: { center: 600, width: 1600 }, windowSource: 'file' });
  });

  it.each([
    ['none', '', ''],
    ['no numbers', 'NaN', 'wide'],
    ['no width', '600', '0'],
    ['infinite', '600', '1e999'],
    ['beside all values', '90000', '10'],
  ])('makes a window from percentiles where the file’s is %s', async (_, center, width) => {
    const volume = await decoded(
      mrFile([
        [0x00281050, 'DS', center],
        [0x00281051, 'DS', width],
      ]),
    );
    expect(volume.windowSource).toBe('percentiles');
    expect(volume.window).toEqual({ center: 3 + 257 * 5.5, width: 257 * 11 });
  });

  it('says what it left out', async () => {
    const lut: Field[] = [
      [0x00283010, 'SQ', [[[0x00283006, 'US', [1, 2]]]]],
      [0x00282110, 'CS', '01'],
      [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\M\\MOSAIC'],
    ];
    expect((await decoded(mrFile(lut))).steps).toEqual([
      'compressed with loss',
      'a mosaic of slices',
      'table of greys left out',
    ]);
  });
});

describe('colors become their brightness', () => {
  const colors = Array.from({ length: 36 }, (_, index) => (index * 37) % 256);
  const luma = Array.from({ length: 12 }, (_, pixel) => {
    const [red, green, blue] = colors.slice(pixel * 3, pixel * 3 + 3) as [number, number, number];
    return Math.floor((red * 19595 + green * 38470 + blue * 7471 + 32768) / 65536);
  });
  const planes = [0, 1, 2].flatMap((sample) => colors.filter((_, at) => at % 3 === sample));
  const color = (photometric: string, planar: number): Field[] => [
    ...EIGHT_BITS,
    [0x00080060, 'CS', 'OT'],
    [0x00280002, 'US', 3],
    [0x00280004, 'CS', photometric],
    [0x00280006, 'US', planar],
  ];

  it.each([
    ['RGB by pixel', mrFile(color('RGB', 0), { pixels: Uint8Array.from(colors) }), luma],
    ['RGB by plane', mrFile(color('RGB', 1), { pixels: Uint8Array.from(planes) }), luma],
    [
      'RGB in RLE',
      packedFile(
        SYNTAX.rle,
        [rle({ ...PICTURE, bits: 8, samples: colors, components: 3 })],
        color('RGB', 0),
      ),
      luma,
    ],
    [
      'YBR_FULL',
      mrFile(color('YBR_FULL', 0), { pixels: Uint8Array.from(colors) }),
      planes.slice(0, 12),
    ],
    [
      'YBR_FULL by plane',
      mrFile(color('YBR_FULL', 1), { pixels: Uint8Array.from(planes) }),
      planes.slice(0, 12),
    ],
    [
      'YBR_FULL_422',
      mrFile(color('YBR_FULL_422', 0), { pixels: Uint8Array.from(colors.slice(0, 24)) }),
      colors.slice(0, 24).filter((_, at) => at % 4 < 2),
    ],
  ])('%s', async (_, file, expected) => {
    const volume = await decoded(file);
    expect([...volume.voxels]).toEqual(expected);
    expect(volume).toMatchObject({
      window: { center: 127.5, width: 255 },
      steps: ['colors reduced to brightness'],
    });
  });

  it.each([
    ['16 bits', 'OW', [0x1000, 0x8000, 0xff00], 16],
    ['8 bits in words', 'OW', [0x10, 0x80, 0xff], 8],
    ['8 bits', 'OB', [0x10, 0x80, 0xff, 0], 8],
  ])('a table of %s', async (_, representation, table, bits) => {
    const fields: Field[] = [
      ...EIGHT_BITS,
      [0x00280004, 'CS', 'PALETTE COLOR'],
      ...[0x00281101, 0x00281102, 0x00281103].map((tag): Field => [tag, 'US', [3, 10, bits]]),
      ...[0x00281201, 0x00281202, 0x00281203].map((tag): Field => [tag, representation, table]),
    ];
    // Below the first and above the last entry too.
    const pixels = Uint8Array.of(0, 9, 10, 11, 12, 13, 255, 10, 11, 12, 10, 11);
    const volume = await decoded(mrFile(fields, { pixels }));
    expect([...volume.voxels]).toEqual([16, 16, 16, 128, 255, 255, 255, 16, 128, 255, 16, 128]);
    expect(volume.steps).toEqual(['table of colors reduced to brightness']);
  });

  it('names a table that is missing', async () => {
    const file = mrFile([...EIGHT_BITS, [0x00280004, 'CS', 'PALETTE COLOR']]);
    await expect(decoded(file)).rejects.toMatchObject({
      code: 'unsupported-format',
      detail: 'DICOM with an unusual table of colors',
    });
  });
});

describe('what is damaged', () => {
  it.each([
    ['cut off', mrFile().slice(0, -5), '19 of 24 bytes of the pixels are there'],
    [
      'fewer frames than it says',
      mrFile([[0x00280008, 'IS', '3']]),
      '24 of 72 bytes of the pixels are there',
    ],
    [
      'RLE cut off',
      packedFile(SYNTAX.rle, [rle(PICTURE).slice(0, -6)]),
      'its RLE pixels end early',
    ],
    [
      'no RLE',
      packedFile(SYNTAX.rle, [new Uint8Array(80)]),
      'its RLE header does not fit its pixels',
    ],
    [
      'no end',
      packedFile(SYNTAX.rle, [rle(PICTURE)]).slice(0, -8),
      'the file ends before the end of its pixels',
    ],
    [
      'a part cut off',
      packedFile(SYNTAX.rle, [rle(PICTURE)]).slice(0, -20),
      `its last part ends early: ${rle(PICTURE).length - 12} of ${rle(PICTURE).length} bytes of the pixels are there`,
    ],
    [
      'another size within',
      packedFile(SYNTAX.jpegLossless, [jpegLossless({ ...PICTURE, width: 6, height: 2 })]),
      'a packed frame is 6 x 2, its file says 4 x 3',
    ],
    ['not packed', mrFile([], { syntax: SYNTAX.rle }), 'its packed pixels have no parts'],
  ])('%s', async (_, file, detail) => {
    await expect(decoded(file)).rejects.toMatchObject({ code: 'broken-picture', detail });
  });

  it('asks for no memory that the file does not justify', async () => {
    const huge: Field[] = [
      [0x00280010, 'US', 20_000],
      [0x00280011, 'US', 10_000],
    ];
    const before = process.memoryUsage().arrayBuffers;
    await expect(decoded(packedFile(SYNTAX.rle, [rle(PICTURE)], huge))).rejects.toMatchObject({
      code: 'broken-picture',
    });
    // The picture would take 400 MB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
    await expect(decoded(mrFile([...huge, [0x00280008, 'IS', '9999']]))).rejects.toMatchObject({
      code: 'too-large',
      detail: '3,814,316 MB',
    });
  });
});
