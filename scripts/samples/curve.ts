/** A place on the picture in pixels: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Reads points from text such as `"0.5,-1 0.8,0"`: coordinates by commas, points by white space. */
export function points(text: string): Point[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
      if (Number.isNaN(x + y)) throw new Error(`"${pair}" is not a point.`);
      return [x, y] as const;
    });
}

/** The point at `index`; the list has to reach that far. */
export function pointAt(list: readonly Point[], index: number): Point {
  const point = list[index];
  if (!point) throw new RangeError(`There is no point ${index} among ${list.length}.`);
  return point;
}

function onSpline(
  before: number,
  start: number,
  end: number,
  after: number,
  share: number,
): number {
  const square = share * share;
  const cube = square * share;
  return (
    0.5 *
    (2 * start +
      (end - before) * share +
      (2 * before - 5 * start + 4 * end - after) * square +
      (3 * start - before - 3 * end + after) * cube)
  );
}

/** A smooth line through the points (Catmull-Rom), `density` pieces between two of them. */
export function smoothCurve(through: readonly Point[], closed: boolean, density = 6): Point[] {
  const count = through.length;
  const pick = (index: number): Point =>
    pointAt(through, closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index)));
  const curve: Point[] = [];
  const pieces = closed ? count : count - 1;
  for (let index = 0; index < pieces; index++) {
    const [before, start, end, after] = [
      pick(index - 1),
      pick(index),
      pick(index + 1),
      pick(index + 2),
    ];
    for (let part = 0; part < density; part++) {
      const share = part / density;
      curve.push([
        onSpline(before[0], start[0], end[0], after[0], share),
        onSpline(before[1], start[1], end[1], after[1], share),
      ]);
    }
  }
  if (!closed) curve.push(pick(count - 1));
  return curve;
}

/** Points on an ellipse; `turn` rotates it, in radians. */
export function ellipse(
  center: Point,
  radiusX: number,
  radiusY: number,
  turn = 0,
  count = 20,
): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const x = radiusX * Math.cos(angle);
    const y = radiusY * Math.sin(angle);
    return [
      center[0] + x * Math.cos(turn) - y * Math.sin(turn),
      center[1] + x * Math.sin(turn) + y * Math.cos(turn),
    ] as const;
  });
}

/** The points reflected left to right about x = 0, in reverse order so that a ring keeps its sense. */
export function mirrored(half: readonly Point[]): Point[] {
  return half.map(([x, y]) => [-x, y] as const).reverse();
}

/** The ring of a symmetric shape from its right half, which starts and ends at x = 0 or near it. */
export function bothHalves(half: readonly Point[]): Point[] {
  return [...half, ...mirrored(half.filter(([x]) => x !== 0))];
}

function distanceBetween(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** The mean of the points. */
export function middleOf(shape: readonly Point[]): Point {
  const sum = shape.reduce(([x, y], point) => [x + point[0], y + point[1]] as const, [
    0, 0,
  ] as Point);
  return [sum[0] / shape.length, sum[1] / shape.length];
}

/** The shape made larger or smaller about its middle. */
export function scaled(shape: readonly Point[], across: number, down = across): Point[] {
  const [x, y] = middleOf(shape);
  return shape.map((point) => [x + (point[0] - x) * across, y + (point[1] - y) * down] as const);
}

/** Points along a line at equal distances of about `spacing`. */
export function evenlySpaced(line: readonly Point[], spacing: number): Point[] {
  const result: Point[] = [];
  let carried = 0;
  for (let index = 1; index < line.length; index++) {
    const start = pointAt(line, index - 1);
    const end = pointAt(line, index);
    const length = distanceBetween(start, end);
    let along = carried;
    for (; along < length; along += spacing) {
      const share = along / length;
      result.push([start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share]);
    }
    carried = along - length;
  }
  return result;
}
