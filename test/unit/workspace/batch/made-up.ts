import type { Volume } from '../../../../src/imaging/volume/volume';
import type { BatchRow } from '../../../../src/workspace/batch/run/batch-row';
import { kept } from '../../../../src/workspace/findings/kept-finding';
import type { NamedFile, VolumeSource } from '../../../../src/workspace/open/file-opener';
import { madeUpFinding } from '../../made-up';

export function namedFile(path: string): NamedFile {
  return { path, file: new Blob([path]) };
}

export function madeUpRow(change: Partial<BatchRow> = {}): BatchRow {
  const path = change.path ?? 'a.png';
  return {
    id: 1,
    group: 1,
    path,
    slice: 0,
    origin: { kind: 'picture', file: namedFile(path) },
    state: { kind: 'waiting' },
    thumbnail: null,
    ...change,
  };
}

/** A row with a finding. */
export function doneRow(
  change: Partial<BatchRow>,
  finding: Parameters<typeof madeUpFinding>[0] = {},
): BatchRow {
  return madeUpRow({ ...change, state: { kind: 'done', finding: kept(madeUpFinding(finding)) } });
}

/** `count` slices of 2 x 2, acquired across the third axis, which grows towards the head. */
export function madeUpVolume(count: number, change: Partial<Volume> = {}): Volume {
  return {
    name: 'volume',
    size: [2, 2, count],
    spacing: [1, 1, 5],
    spacingKnown: true,
    axes: ['L', 'P', 'S'],
    voxels: Uint8Array.from({ length: 4 * count }, (_, index) => index),
    slope: 1,
    intercept: 0,
    range: [0, 4 * count],
    window: { center: 2 * count, width: 4 * count },
    windowSource: 'percentiles',
    inverted: false,
    steps: [],
    ...change,
  };
}

export function madeUpSource(count: number, change: Partial<VolumeSource> = {}): VolumeSource {
  return {
    id: 'series',
    kind: 'dicom',
    name: 'series',
    files: Array.from({ length: count }, (_, index) => namedFile(`s/${index}`)),
    slices: count,
    ...change,
  };
}
