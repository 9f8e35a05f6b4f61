import { describe, expect, it } from 'vitest';
import { volumeSlices } from '../../../../src/workspace/batch/run/volume-slices';
import { madeUpSource, madeUpVolume, namedFile } from './made-up';

const names = (slices: ReturnType<typeof volumeSlices>) =>
  slices.map(({ path, slice, origin }) => `${path}:${slice}@${origin.plane} ${origin.index}`);

describe('the slices of a volume', () => {
  it('of a series with a file each are those files', () => {
    expect(names(volumeSlices(madeUpSource(3), madeUpVolume(3)))).toEqual([
      's/0:0@axial 0',
      's/1:0@axial 1',
      's/2:0@axial 2',
    ]);
  });

  it('of a series stored from the top are hung from the bottom, each still with its file', () => {
    const upsideDown = madeUpVolume(3, { axes: ['L', 'P', 'I'] });
    expect(names(volumeSlices(madeUpSource(3), upsideDown))[0]).toBe('s/2:0@axial 0');
  });

  it('of one file are counted in the plane', () => {
    const source = madeUpSource(3, { kind: 'nifti', files: [namedFile('x.nii')] });
    expect(names(volumeSlices(source, madeUpVolume(3)))).toEqual([
      'x.nii:0@axial 0',
      'x.nii:1@axial 1',
      'x.nii:2@axial 2',
    ]);
  });

  it('of a header and its image bear the first one’s name', () => {
    const source = madeUpSource(2, {
      kind: 'nifti',
      files: [namedFile('x.hdr'), namedFile('x.img')],
    });
    expect(volumeSlices(source, madeUpVolume(2)).map(({ path }) => path)).toEqual([
      'x.hdr',
      'x.hdr',
    ]);
  });

  it('across another axis than the files’ are counted', () => {
    const volume = madeUpVolume(2, { size: [2, 2, 2], spacing: [5, 1, 1], axes: ['L', 'P', 'S'] });
    expect(names(volumeSlices(madeUpSource(2), volume))[1]).toBe('s/0:1@sagittal 1');
  });
});
