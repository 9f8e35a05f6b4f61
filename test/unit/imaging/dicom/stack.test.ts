import { describe, expect, it } from 'vitest';
import type { Field } from './dicom-writer';
import { rle } from './encoders';
import { COLUMNS, decoded, mrFile, PIXELS, packedFile, ROWS, SYNTAX, valuesOf } from './mr-file';

const FRAME = ROWS * COLUMNS;
const filled = (value: number) => Array<number>(FRAME).fill(value);
const SPACING: Field = [0x00280030, 'DS', '0.9\\0.5'];
const AXIAL = '1\\0\\0\\0\\1\\0';

/** A slice of an orientation at a place, every pixel of one value. */
function slice(position: string, value: number, more: Field[] = [], orientation = AXIAL) {
  return mrFile(
    [
      SPACING,
      [0x00180050, 'DS', '5'],
      [0x00200032, 'DS', position],
      [0x00200037, 'DS', orientation],
      ...more,
    ],
    { pixels: filled(value) },
  );
}

describe('several files', () => {
  it('become one volume in their order, spaced by their positions', async () => {
    const volume = await decoded(slice('0\\0\\10', 1), slice('0\\0\\13', 2), slice('0\\0\\16', 3));
    expect(volume.size).toEqual([COLUMNS, ROWS, 3]);
    expect([...volume.voxels]).toEqual([...filled(1), ...filled(2), ...filled(3)]);
    expect(volume).toMatchObject({ spacing: [0.5, 0.9, 3], spacingKnown: true, steps: [] });
    expect(volume.axes).toEqual(['L', 'P', 'S']);
  });

  it.each([
    ['axial, to the feet', AXIAL, ['0\\0\\16', '0\\0\\13'], ['L', 'P', 'I']],
    ['coronal', '1\\0\\0\\0\\0\\-1', ['0\\5\\0', '0\\8\\0'], ['L', 'I', 'P']],
    ['sagittal', '0\\1\\0\\0\\0\\-1', ['5\\0\\0', '8\\0\\0'], ['P', 'I', 'L']],
    ['sagittal, to the right', '0\\1\\0\\0\\0\\-1', ['8\\0\\0', '5\\0\\0'], ['P', 'I', 'R']],
    ['oblique', '0.8\\0.6\\0\\-0.6\\0.8\\0', ['0\\0\\1', '0\\0\\4'], ['L', 'P', 'S']],
    // By 45 degrees two axes are as near to one line; no two may share it.
    [
      'by 45 degrees',
      '0.7071\\0.7071\\0\\-0.7071\\0.7071\\0',
      ['0\\0\\1', '0\\0\\4'],
      ['L', 'P', 'S'],
    ],
  ])('know their directions: %s', async (_, orientation, places, axes) => {
    const files = places.map((place, index) => slice(place, index, [], orientation));
    expect((await decoded(...files)).axes).toEqual(axes);
  });

  it('say that they are unevenly spaced', async () => {
    const volume = await decoded(slice('0\\0\\0', 1), slice('0\\0\\3', 2), slice('0\\0\\9', 3));
    expect(volume.steps).toEqual(['slices unevenly spaced']);
  });

  it('have no directions where their places are unknown', async () => {
    const volume = await decoded(slice('', 1), slice('', 2));
    expect(volume).toMatchObject({ axes: null, spacing: [0.5, 0.9, 5] });
  });

  it('become values where each has a scale of its own', async () => {
    const scaled = (slope: string): Field[] => [
      [0x00281052, 'DS', '-1'],
      [0x00281053, 'DS', slope],
    ];
    const volume = await decoded(
      slice('0\\0\\0', 4, scaled('0.5')),
      slice('0\\0\\3', 4, scaled('2')),
    );
    expect(valuesOf(volume)).toEqual([...filled(1), ...filled(7)]);
    expect(volume.steps).toEqual(['each slice rescaled by its own factor']);
  });

  it('get the window of middle width', async () => {
    const window = (width: string): Field[] => [
      [0x00281050, 'DS', '2'],
      [0x00281051, 'DS', width],
    ];
    const files = ['9', '3', '5'].map((width, at) => slice(`0\\0\\${at}`, at, window(width)));
    expect((await decoded(...files)).window).toEqual({ center: 2, width: 5 });
  });

  it('are refused where they are of different kinds', async () => {
    const other = slice('0\\0\\3', 1, [[0x00280103, 'US', 1]]);
    await expect(decoded(slice('0\\0\\0', 1), other)).rejects.toMatchObject({
      code: 'broken-picture',
      detail: 'its slices are not of one kind',
    });
  });
});

describe('one slice', () => {
  it('takes the third direction and distance from what the file says', async () => {
    const volume = await decoded(slice('0\\0\\0', 1, [], '0\\1\\0\\0\\0\\-1'));
    expect(volume).toMatchObject({ axes: ['P', 'I', 'R'], spacing: [0.5, 0.9, 5] });
  });

  it.each([
    ['no numbers', 'a\\b\\c\\d\\e\\f'],
    ['five numbers', '1\\0\\0\\0\\1'],
    ['one direction twice', '1\\0\\0\\1\\0\\0'],
    ['no length', '0\\0\\0\\0\\1\\0'],
  ])('has no directions for an orientation of %s', async (_, orientation) => {
    expect((await decoded(slice('0\\0\\0', 1, [], orientation))).axes).toBeNull();
  });

  it.each(['0\\1', '-1\\1', 'NaN\\1', '1', '1e9\\1'])(
    'knows no spacing from %s',
    async (spacing) => {
      const volume = await decoded(slice('0\\0\\0', 1, [[0x00280030, 'DS', spacing]]));
      expect(volume).toMatchObject({ spacing: [1, 1, 1], spacingKnown: false });
    },
  );
});

describe('several frames', () => {
  const pixels = [3, 1, 2].flatMap(filled);
  const three: Field = [0x00280008, 'IS', '3'];

  /** Functional groups: what all frames share, and where each lies. */
  function groups(places: readonly string[], orientations: readonly string[] = []): Field[] {
    return [
      [
        0x52009229,
        'SQ',
        [
          [
            [0x00209116, 'SQ', [[[0x00200037, 'DS', AXIAL]]]],
            [0x00289110, 'SQ', [[SPACING, [0x00180050, 'DS', '2']]]],
            [
              0x00289132,
              'SQ',
              [
                [
                  [0x00281050, 'DS', '14'],
                  [0x00281051, 'DS', '6'],
                ],
              ],
            ],
            [
              0x00289145,
              'SQ',
              [
                [
                  [0x00281052, 'DS', '10'],
                  [0x00281053, 'DS', '2'],
                ],
              ],
            ],
          ],
        ],
      ],
      [
        0x52009230,
        'SQ',
        places.map((place, index): Field[] => {
          const own = orientations[index];
          return [
            [0x00209113, 'SQ', [[[0x00200032, 'DS', place]]]],
            ...(own ? [[0x00209116, 'SQ', [[[0x00200037, 'DS', own]]]] satisfies Field] : []),
          ];
        }),
      ],
    ];
  }

  it('stay in their order where nothing says where they lie', async () => {
    const volume = await decoded(mrFile([three, SPACING], { pixels }));
    expect([...volume.voxels]).toEqual(pixels);
    expect(volume).toMatchObject({ axes: null, spacingKnown: false });
  });

  it.each([
    ['implicit', SYNTAX.implicit, false],
    ['explicit', SYNTAX.explicit, false],
    ['big endian', SYNTAX.bigEndian, false],
    ['with marks at the ends, explicit', SYNTAX.explicit, true],
    ['with marks at the ends, implicit', SYNTAX.implicit, true],
  ])('are ordered by their functional groups: %s', async (_, syntax, undefinedLengths) => {
    const fields = [three, ...groups(['0\\0\\9', '0\\0\\3', '0\\0\\6'])];
    const volume = await decoded(mrFile(fields, { pixels, syntax, undefinedLengths }));
    expect([...volume.voxels]).toEqual([1, 2, 3].flatMap(filled));
    expect(volume).toMatchObject({
      spacing: [0.5, 0.9, 3],
      axes: ['L', 'P', 'S'],
      slope: 2,
      intercept: 10,
      window: { center: 14, width: 6 },
      windowSource: 'file',
      steps: [],
    });
  });

  it('take the first of several at each place', async () => {
    const fields = [three, ...groups(['0\\0\\9', '0\\0\\3', '0\\0\\3'])];
    const volume = await decoded(mrFile(fields, { pixels }));
    expect([...volume.voxels]).toEqual([1, 3].flatMap(filled));
    expect(volume.steps).toEqual(['the first of 2 frames at each place']);
  });

  it('take those that lie like the first', async () => {
    const places = ['0\\0\\9', '0\\0\\3', '0\\0\\6'];
    const fields = [three, ...groups(places, [AXIAL, '0\\1\\0\\0\\0\\-1', AXIAL])];
    const volume = await decoded(mrFile(fields, { pixels }));
    expect([...volume.voxels]).toEqual([2, 3].flatMap(filled));
    expect(volume.steps).toEqual(['2 of 3 frames, those that lie like the first']);
  });

  const packed = [PIXELS, filled(7)].map((samples) =>
    rle({ width: COLUMNS, height: ROWS, bits: 16, samples }),
  ) as [Uint8Array, Uint8Array];
  const halves = packed.flatMap((part) => [part.slice(0, 66), part.slice(66)]);
  const two: Field = [0x00280008, 'IS', '2'];

  it('are one part each', async () => {
    const volume = await decoded(packedFile(SYNTAX.rle, packed, [two]));
    expect([...volume.voxels]).toEqual([...PIXELS, ...filled(7)]);
  });

  it('are found by the table of offsets where they have several parts', async () => {
    const second = 66 + 8 + (packed[0].length - 66) + 8;
    const volume = await decoded(packedFile(SYNTAX.rle, halves, [two], [0, second]));
    expect([...volume.voxels]).toEqual([...PIXELS, ...filled(7)]);
  });

  it('are missed where there are fewer than the file says', async () => {
    const file = packedFile(SYNTAX.rle, halves, [two]);
    await expect(decoded(file)).rejects.toMatchObject({ detail: '0 of 2 frames are there' });
  });
});
