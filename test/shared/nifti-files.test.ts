import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeNifti } from '../../src/imaging/nifti/decode-nifti';
import { planeView, sliceValues } from '../../src/imaging/volume/planes';
import type { Volume } from '../../src/imaging/volume/volume';
import { problemSentences } from '../../src/problems/problem-sentences';

const FOLDER = '../shared/formats/nifti';
const there = existsSync(FOLDER);
if (!there) console.log(`Skipped: ${FOLDER} is not here.`);

/** The largest, 256 x 256 x 256, takes 0.7 s on a quiet machine. */
const OPEN_MS = 5_000;

/**
 * What nibabel 5 says of each file. Last, of the middle slice of each plane, turned as radiologists
 * hang it from `as_closest_canonical`: the sum of its values times their index modulo 1,009.
 */
const FILES: readonly (readonly [
  name: string,
  size: number[],
  axes: string,
  spacing: number[],
  range: number[],
  planes: number[],
])[] = [
  [
    'epi-4d.nii.gz',
    [128, 96, 24],
    'LAS',
    [2, 2, 2.2],
    [0, 1162],
    [1148167050, 356577372, 465219252],
  ],
  [
    't1-1mm-256.nii.gz',
    [256, 256, 256],
    'LIA',
    [1, 1, 1],
    [0, 255],
    [1219978355, 980665408, 1020508903],
  ],
  [
    't1-average-nifti2.nii.gz',
    [91, 109, 91],
    'LAS',
    [2, 2, 2],
    [0, 255],
    [523558111, 524611403, 405917136],
  ],
  [
    't1-average-uncompressed.nii',
    [91, 109, 91],
    'LAS',
    [2, 2, 2],
    [0, 255],
    [523558111, 524611403, 405917136],
  ],
  [
    't1-contrast.nii.gz',
    [176, 188, 144],
    'RAS',
    [0.9766, 0.9766, 1.0026],
    [0, 1653],
    [4676423908.261, 3157781832.347, 3046137152.816],
  ],
  [
    't1-small.nii.gz',
    [57, 67, 56],
    'RAS',
    [2.75, 2.75, 2.75],
    [6.678, 96.555],
    [106668571.695, 87099665.08, 80068144.128],
  ],
];

const file = (name: string) => new Blob([readFileSync(`${FOLDER}/${name}`)]);

function checksum(volume: Volume, plane: 'axial' | 'coronal' | 'sagittal'): number {
  const values = sliceValues(volume, plane, Math.floor(planeView(volume, plane).count / 2));
  return values.reduce((sum, value, index) => sum + value * (index % 1009), 0);
}

describe.skipIf(!there)('NIfTI files of the world', () => {
  it.each(FILES)('%s is as nibabel reads it', async (name, size, axes, spacing, range, planes) => {
    const started = performance.now();
    const volume = await decodeNifti(file(name), name);
    expect(performance.now() - started).toBeLessThan(OPEN_MS);
    expect(volume.size).toEqual(size);
    expect(volume.axes?.join('')).toBe(axes);
    volume.spacing.forEach((length, axis) => {
      expect(length).toBeCloseTo(spacing[axis] as number, 4);
    });
    volume.range.forEach((end, index) => {
      expect(end).toBeCloseTo(range[index] as number, 2);
    });
    (['axial', 'coronal', 'sagittal'] as const).forEach((plane, index) => {
      // Values are kept in 32 bits: seven digits.
      expect(checksum(volume, plane) / (planes[index] as number)).toBeCloseTo(1, 6);
    });
  });

  it('of several volumes the first is taken', async () => {
    const { steps } = await decodeNifti(file('epi-4d.nii.gz'), 'a');
    expect(steps).toContain('first of 2 volumes');
  });

  it('what is none says so', async () => {
    const error = await decodeNifti(file('not-nifti.nii'), 'a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'not-a-picture' });
    expect(problemSentences({ code: 'not-a-picture' }).what).toBe(
      'This is not a picture that NeuroLens knows.',
    );
  });
});
