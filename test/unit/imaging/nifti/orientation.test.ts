import { describe, expect, it, test } from 'vitest';
import { gridAxes } from '../../../../src/imaging/nifti/grid-axes';
import { parseNiftiHeader } from '../../../../src/imaging/nifti/nifti-header';
import type { Direction } from '../../../../src/imaging/volume/volume';
import { allAxes } from '../volume/made-volume';
import { type MadeNifti, niftiHeader } from './nifti-writer';

const VECTORS: Record<Direction, readonly [number, number, number]> = {
  R: [1, 0, 0],
  L: [-1, 0, 0],
  A: [0, 1, 0],
  P: [0, -1, 0],
  S: [0, 0, 1],
  I: [0, 0, -1],
};

/** Rows of a matrix whose columns point so, each a step of its own length. */
function rowsOf(axes: readonly Direction[], steps = [2, 3, 4]): number[][] {
  return [0, 1, 2].map((row) => [
    ...axes.map((axis, column) => (VECTORS[axis][row] as number) * (steps[column] as number)),
    -100,
  ]);
}

const parsed = (made: Partial<MadeNifti>) =>
  parseNiftiHeader(niftiHeader({ dims: [5, 6, 7], voxels: [], ...made }));

describe.each([1, 2] as const)('NIfTI-%i', (version) => {
  it.each(allAxes().map((axes) => [axes.join(''), axes] as const))('sform %s', (_, axes) => {
    const header = parsed({ version, sform: { code: 1, rows: rowsOf(axes) } });
    expect(header).toMatchObject({ axes, spacing: [2, 3, 4], spacingKnown: true });
  });

  // Half turns and a quarter turn about the axes, as nibabel reads them.
  it.each([
    ['none', 0, 0, 0, 1, 'RAS'],
    ['z, a half', 0, 0, 1, 1, 'LPS'],
    ['x, a half', 1, 0, 0, 1, 'RPI'],
    ['x, a half, left-handed', 1, 0, 0, -1, 'RPS'],
    ['y, a half, left-handed', 0, 1, 0, -1, 'LAS'],
    ['z, a quarter', 0, 0, Math.SQRT1_2, 1, 'ALS'],
    ['x, a quarter', Math.SQRT1_2, 0, 0, 1, 'RSP'],
    ['all, a third', 0.5, 0.5, 0.5, 1, 'ASR'],
  ])('qform about %s', (_, b, c, d, qfac, axes) => {
    const header = parsed({ version, qfac, spacing: [2, 3, 4], qform: { code: 1, b, c, d } });
    expect(header.axes?.join('')).toBe(axes);
    header.spacing.forEach((length, axis) => {
      expect(length).toBeCloseTo(axis + 2, 5);
    });
  });

  it('the sform counts before the qform, whatever their codes', () => {
    const qform = { code: 4, b: 0, c: 0, d: 1 };
    const rows = rowsOf(['R', 'A', 'S']);
    expect(parsed({ version, qform, sform: { code: 1, rows } }).axes?.join('')).toBe('RAS');
    expect(parsed({ version, qform, sform: { code: 0, rows } }).axes?.join('')).toBe('LPS');
  });

  it('an sform that is no grid leaves the qform', () => {
    const qform = { code: 1, b: 0, c: 0, d: 1 };
    const zero = rowsOf(['R', 'A', 'S'], [0, 0, 0]);
    expect(parsed({ version, qform, sform: { code: 1, rows: zero } }).axes?.join('')).toBe('LPS');
  });

  it('without either there are no axes, but a spacing', () => {
    expect(parsed({ version, spacing: [2, 3, 4] })).toMatchObject({
      axes: null,
      spacing: [2, 3, 4],
      spacingKnown: true,
    });
    expect(parsed({ version, spacing: [0, 3, 4] })).toMatchObject({
      axes: null,
      spacing: [1, 1, 1],
      spacingKnown: false,
    });
  });

  it.each([
    [1, [2000, 3000, 4000]],
    [3, [0.002, 0.003, 0.004]],
    [0, [2, 3, 4]],
    // The bits for time beside it.
    [2 + 8, [2, 3, 4]],
  ])('unit %i', (units, expected) => {
    const header = parsed({ version, units, sform: { code: 1, rows: rowsOf(['R', 'A', 'S']) } });
    header.spacing.forEach((length, axis) => {
      expect(length).toBeCloseTo(expected[axis] as number, 8);
    });
  });
});

test('oblique axes get the nearest directions, each line once', () => {
  const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
  expect(
    gridAxes([
      [cos, -sin, 0],
      [sin, cos, 0],
      [0, 0, 1],
    ]),
  ).toEqual(['R', 'A', 'S']);
  // Two axes are nearest to one line; the farther takes another.
  expect(
    gridAxes([
      [1, 0.8, 0],
      [0, 0.6, 0],
      [0, 0, -1],
    ]),
  ).toEqual(['R', 'A', 'I']);
});

test.each([
  ['a length of 0', [1, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['one plane', [1, 0, 1, 0, 1, 1, 0, 0, 0]],
  ['no numbers', [Number.NaN, 0, 0, 0, 1, 0, 0, 0, 1]],
])('no grid has axes of %s', (_, [a, b, c, d, e, f, g, h, i]) => {
  const rows = [
    [a, b, c],
    [d, e, f],
    [g, h, i],
  ] as [number, number, number][];
  expect(gridAxes(rows)).toBeNull();
});
