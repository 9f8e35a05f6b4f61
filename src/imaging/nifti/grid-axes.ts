import type { Direction } from '../volume/volume';

/** Three rows of a matrix that takes steps along the grid's axes to mm toward R+, A+, S+. */
export type Matrix = readonly (readonly [number, number, number])[];

type Triple<T> = readonly [T, T, T];

const POSITIVE: Triple<Direction> = ['R', 'A', 'S'];
const NEGATIVE: Triple<Direction> = ['L', 'P', 'I'];
const ORDERS: readonly Triple<number>[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** Below this share of a cube's volume, three directions lie in one plane: no grid has such axes. */
const FLAT = 1e-3;

/**
 * The direction nearest to each axis of a grid, no two on one line: of the six ways to pair axes
 * with directions, the one whose cosines add up to most.
 *
 * @returns null for a matrix that is no grid: axes without a length, or all in one plane
 */
export function gridAxes(matrix: Matrix): Triple<Direction> | null {
  const lengths = columnLengths(matrix);
  if (!lengths.every((length) => length > 0 && Number.isFinite(length))) return null;
  const cosine = (row: number, column: number) =>
    (matrix[row]?.[column] as number) / (lengths[column] as number);
  if (!(Math.abs(determinant(cosine)) > FLAT)) return null;
  const alignment = (order: Triple<number>) =>
    order.reduce((sum, row, column) => sum + Math.abs(cosine(row, column)), 0);
  const best = ORDERS.reduce((known, order) =>
    alignment(order) > alignment(known) ? order : known,
  );
  const direction = (column: 0 | 1 | 2) => {
    const row = best[column];
    return (cosine(row, column) > 0 ? POSITIVE : NEGATIVE)[row] as Direction;
  };
  return [direction(0), direction(1), direction(2)];
}

/** How long one step along each axis of the grid is. */
export function columnLengths(matrix: Matrix): Triple<number> {
  const length = (column: number) => Math.hypot(...matrix.map((row) => row[column] as number));
  return [length(0), length(1), length(2)];
}

function determinant(at: (row: number, column: number) => number): number {
  const minor = (a: number, b: number) => at(1, a) * at(2, b) - at(1, b) * at(2, a);
  return at(0, 0) * minor(1, 2) - at(0, 1) * minor(0, 2) + at(0, 2) * minor(0, 1);
}
