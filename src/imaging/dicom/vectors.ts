import type { Direction } from '../volume/volume';

/** In the patient, in mm or of length 1: to the left, the back and the head (LPS). */
export type Vector = readonly [number, number, number];

/** Where a row and where a column runs, each of length 1. */
export type Orientation = readonly [number, number, number, number, number, number];

/** Two slices are parallel below an angle of 1 degree: files round differently within a series. */
const PARALLEL = Math.cos(Math.PI / 180);
/** Rounded to few digits, lengths and right angles are off by less. */
const TOLERANCE = 0.05;

const LETTERS: readonly (readonly [Direction, Direction])[] = [
  ['L', 'R'],
  ['P', 'A'],
  ['S', 'I'],
];
const PERMUTATIONS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** Six numbers as an orientation; null where they are not two directions at a right angle. */
export function checkedOrientation(numbers: readonly number[]): Orientation | null {
  if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return null;
  const orientation = numbers as unknown as Orientation;
  const [row, column] = [alongRow(orientation), alongColumn(orientation)];
  const sound =
    Math.abs(dot(row, row) - 1) < TOLERANCE &&
    Math.abs(dot(column, column) - 1) < TOLERANCE &&
    Math.abs(dot(row, column)) < TOLERANCE;
  return sound ? orientation : null;
}

export function alongRow([x, y, z]: Orientation): Vector {
  return [x, y, z];
}

export function alongColumn([, , , x, y, z]: Orientation): Vector {
  return [x, y, z];
}

/** Across the slice, by the right hand. */
export function normalOf(orientation: Orientation): Vector {
  const [a, b, c] = alongRow(orientation);
  const [d, e, f] = alongColumn(orientation);
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

/** The scalar product; of unit vectors the cosine of the angle between them. */
export function dot(one: Vector, other: Vector): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

export function difference(one: Vector, other: Vector): Vector {
  return [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
}

/** Whether slices lie alike, so that they can make one stack. */
export function sameOrientation(one: Orientation | null, other: Orientation | null): boolean {
  if (!one || !other) return one === other;
  return (
    dot(alongRow(one), alongRow(other)) > PARALLEL &&
    dot(alongColumn(one), alongColumn(other)) > PARALLEL
  );
}

/** The nearest of the six directions for each of three axes, no two on one line. */
export function nearestDirections(
  axes: readonly [Vector, Vector, Vector],
): readonly [Direction, Direction, Direction] {
  const closeness = (lines: readonly number[]) =>
    lines.reduce((sum, line, axis) => sum + Math.abs(axes[axis]?.[line] as number), 0);
  let best: (typeof PERMUTATIONS)[number] = PERMUTATIONS[0];
  for (const lines of PERMUTATIONS) if (closeness(lines) > closeness(best)) best = lines;
  const letter = (axis: 0 | 1 | 2): Direction => {
    const [growing, falling] = LETTERS[best[axis]] as readonly [Direction, Direction];
    return axes[axis][best[axis]] >= 0 ? growing : falling;
  };
  return [letter(0), letter(1), letter(2)];
}
