import type { Direction, Volume } from '../../../../src/imaging/volume/volume';

/** A volume of zeros of 8 bits, with whatever a test wants otherwise. */
export function madeVolume(given: Partial<Volume> & Pick<Volume, 'size'>): Volume {
  const [columns, rows, slices] = given.size;
  return {
    name: 'made',
    spacing: [1, 1, 1],
    spacingKnown: true,
    axes: ['L', 'P', 'S'],
    voxels: new Uint8Array(columns * rows * slices),
    slope: 1,
    intercept: 0,
    range: [0, 255],
    window: { center: 127.5, width: 255 },
    windowSource: 'percentiles',
    inverted: false,
    steps: [],
    ...given,
  };
}

type Axes = [Direction, Direction, Direction];

/** All 48 ways in which three axes may point: each pair of directions once, either way round. */
export function allAxes(): Axes[] {
  const lines: readonly [Direction, Direction][] = [
    ['R', 'L'],
    ['A', 'P'],
    ['S', 'I'],
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  return orders.flatMap((order) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map(
      (flips) =>
        order.map(
          (line, axis) => (lines[line] as [Direction, Direction])[(flips >> axis) & 1],
        ) as Axes,
    ),
  );
}
