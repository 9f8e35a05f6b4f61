import { expect, it } from 'vitest';
import { groupSeries } from '../../../../src/imaging/dicom/group-series';
import type { DicomHeader } from '../../../../src/imaging/dicom/read-header';

const USUAL: DicomHeader = {
  seriesUid: '1.2',
  description: 'T1',
  modality: 'MR',
  instance: null,
  position: null,
  orientation: [1, 0, 0, 0, 1, 0],
  rows: 4,
  columns: 4,
  frames: 1,
  transferSyntax: '1.2.840.10008.1.2',
  acquisitionKey: 'a',
};

const groups = (...headers: Partial<DicomHeader>[]) =>
  groupSeries(headers.map((header, at) => ({ header: { ...USUAL, ...header }, index: at * 10 })));

const at = (z: number, more: Partial<DicomHeader> = {}): Partial<DicomHeader> => ({
  position: [0, 0, z],
  ...more,
});

it('orders slices by their place, not by their number or their order', () => {
  expect(groups(at(3, { instance: 1 }), at(-6, { instance: 2 }), at(0, { instance: 3 }))).toEqual([
    { name: 'T1', order: [10, 20, 0], slices: 3 },
  ]);
});

it('orders along the normal of oblique slices', () => {
  const orientation = [0, 1, 0, 0, 0, -1] as const;
  const x = (place: number) => ({ orientation, position: [place, 50 - place, 0] as const });
  // The normal of these points to the right, so the places fall along x.
  expect(groups(x(5), x(9), x(7))[0]?.order).toEqual([10, 20, 0]);
});

it('takes instance numbers where a slice has no place, else the order given', () => {
  expect(groups({ instance: 3 }, { instance: 1 }, at(0, { instance: 2 }))[0]?.order).toEqual([
    10, 20, 0,
  ]);
  expect(groups({ instance: 3 }, { instance: null }, { instance: 1 })[0]?.order).toEqual([
    0, 10, 20,
  ]);
});

it('keeps series apart, and numbers those of one description', () => {
  const found = groups(at(0), at(0, { seriesUid: '1.3' }), at(3), at(0));
  expect(found.map(({ name }) => name)).toEqual(['T1', 'T1 (2)', 'T1 (3)']);
  expect(found.map(({ order }) => order)).toEqual([[0, 20], [30], [10]]);
});

it('leaves a series without a description without a name', () => {
  const [one, two] = groups({ description: '', seriesUid: '' }, { description: '', seriesUid: '' });
  expect([one?.name, two?.name]).toEqual(['', '']);
});

it.each<[string, Partial<DicomHeader>]>([
  ['acquired otherwise', { acquisitionKey: 'b' }],
  ['lying otherwise', { orientation: [0, 1, 0, 0, 0, -1] }],
  ['lying nowhere', { orientation: null }],
  ['of several frames', { frames: 5 }],
])('splits off slices %s', (_, other) => {
  const found = groups(at(0), at(3, other), at(6));
  expect(found.map(({ order }) => order)).toEqual([[0, 20], [10]]);
  expect(found[1]?.slices).toBe(other.frames ?? 1);
});

it('holds slices together whose orientations are rounded otherwise', () => {
  const orientation = [0.9999, 0.005, 0, -0.005, 0.9999, 0.0001] as const;
  expect(groups(at(0), at(3, { orientation }))).toHaveLength(1);
});

it('splits points in time that share their places', () => {
  const found = groups(
    ...[at(0, { instance: 1 }), at(3, { instance: 2 })],
    ...[at(0, { instance: 3 }), at(3, { instance: 4 })],
  );
  expect(found.map(({ order }) => order)).toEqual([
    [0, 10],
    [20, 30],
  ]);
});
