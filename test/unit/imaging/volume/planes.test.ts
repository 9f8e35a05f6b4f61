import { describe, expect, it, test } from 'vitest';
import {
  acquisitionPlane,
  planesOf,
  planeView,
  sliceValues,
} from '../../../../src/imaging/volume/planes';
import type { Direction, Volume } from '../../../../src/imaging/volume/volume';
import { allAxes, madeVolume } from './made-volume';

const SIZE = [3, 4, 5] as const;
const SPACING = [1, 2, 3] as const;
const AXES = allAxes();

/** A voxel's place on the side of the patient that is asked for, else on the other. */
function cornerOf(axes: Volume['axes'], sides: readonly Direction[]): number {
  const [x, y, z] = SIZE.map((length, axis) =>
    sides.includes(axes?.[axis] as Direction) ? length - 1 : 0,
  ) as [number, number, number];
  return x + SIZE[0] * (y + SIZE[1] * z);
}

function markedAt(axes: Volume['axes'], sides: readonly Direction[]): Volume {
  const volume = madeVolume({ size: SIZE, spacing: SPACING, axes });
  volume.voxels[cornerOf(axes, sides)] = 9;
  return volume;
}

test('there are 48 orientations', () => {
  expect(new Set(AXES.map((axes) => axes.join(''))).size).toBe(48);
});

describe.each(AXES.map((axes) => [axes.join(''), axes] as const))('axes %s', (_, axes) => {
  const volume = markedAt(axes, ['L', 'A', 'S']);

  it.each([
    // Radiologists look from the feet, from the front, and at the patient's left side from it.
    ['axial', 'last', 'right', 'top'],
    ['coronal', 'last', 'right', 'top'],
    ['sagittal', 'last', 'left', 'top'],
  ] as const)('left, front and top: %s, %s slice, %s %s', (plane, _end, across, down) => {
    const { count, width, height } = planeView(volume, plane);
    const expected = new Float32Array(width * height);
    expected[(down === 'top' ? 0 : height - 1) * width + (across === 'left' ? 0 : width - 1)] = 9;
    expect(sliceValues(volume, plane, count - 1)).toEqual(expected);
    expect(sliceValues(volume, plane, 0).some((value) => value !== 0)).toBe(false);
  });

  it('right, back and bottom are at the other ends', () => {
    const other = markedAt(axes, ['R', 'P', 'I']);
    const axial = planeView(other, 'axial');
    const values = sliceValues(other, 'axial', 0);
    expect(values.indexOf(9)).toBe((axial.height - 1) * axial.width);
    const sagittal = planeView(other, 'sagittal');
    expect(sliceValues(other, 'sagittal', 0).indexOf(9)).toBe(sagittal.height * sagittal.width - 1);
  });

  it('each plane has its own length and spacing', () => {
    const along = (line: string) => axes.findIndex((direction) => line.includes(direction));
    const [x, y, z] = [along('RL'), along('AP'), along('SI')] as [0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2];
    expect(planeView(volume, 'axial')).toMatchObject({
      width: SIZE[x],
      height: SIZE[y],
      count: SIZE[z],
      spacing: { x: SPACING[x], y: SPACING[y], between: SPACING[z] },
      edges: { left: 'R', right: 'L', top: 'A', bottom: 'P' },
      ends: { first: 'I', last: 'S' },
    });
    expect(planeView(volume, 'coronal')).toMatchObject({
      width: SIZE[x],
      height: SIZE[z],
      count: SIZE[y],
      edges: { left: 'R', right: 'L', top: 'S', bottom: 'I' },
      ends: { first: 'P', last: 'A' },
    });
    expect(planeView(volume, 'sagittal')).toMatchObject({
      width: SIZE[y],
      height: SIZE[z],
      count: SIZE[x],
      edges: { left: 'A', right: 'P', top: 'S', bottom: 'I' },
      ends: { first: 'R', last: 'L' },
    });
  });
});

describe('values', () => {
  it('are scaled', () => {
    const volume = madeVolume({
      size: [2, 1, 1],
      voxels: Int16Array.of(-3, 4),
      axes: null,
      slope: 0.5,
      intercept: 10,
    });
    expect([...sliceValues(volume, 'stored', 0)]).toEqual([8.5, 12]);
  });

  it.each([-1, 5, 0.5, Number.NaN])('there is no slice %d', (index) => {
    const volume = madeVolume({ size: SIZE });
    expect(() => sliceValues(volume, 'axial', index)).toThrow(RangeError);
  });

  it('there is no plane of anatomy without axes', () => {
    const volume = madeVolume({ size: SIZE, axes: null });
    expect(() => sliceValues(volume, 'axial', 0)).toThrow(RangeError);
    expect(planeView(volume, 'stored')).toMatchObject({ count: 5, edges: null, ends: null });
  });
});

describe('the plane of acquisition', () => {
  const lps = { size: [10, 10, 10], axes: ['L', 'P', 'S'] } as const;
  it.each<[string, Partial<Volume>, string]>([
    ['is across the widest spacing', { spacing: [1, 1, 5] }, 'axial'],
    ['is across it, whichever axis it is', { spacing: [1, 5, 1] }, 'coronal'],
    ['is across it, the first axis too', { spacing: [5, 1, 1] }, 'sagittal'],
    ['is axial where all are alike', { spacing: [1, 1, 1.1] }, 'axial'],
    ['is that of a single slice', { size: [1, 10, 10], spacing: [1, 5, 1] }, 'sagittal'],
    ['is that as stored without axes', { axes: null, spacing: [1, 1, 5] }, 'stored'],
  ])('%s', (_, given, plane) => {
    expect(acquisitionPlane(madeVolume({ ...lps, ...given }))).toBe(plane);
  });

  it('a volume has three planes, a slice one', () => {
    expect(planesOf(madeVolume(lps))).toEqual(['axial', 'coronal', 'sagittal']);
    expect(planesOf(madeVolume({ ...lps, size: [10, 1, 10] }))).toEqual(['coronal']);
    expect(planesOf(madeVolume({ ...lps, axes: null }))).toEqual(['stored']);
  });
});
