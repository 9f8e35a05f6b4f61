import type { Direction, Volume } from './volume';

/** The three planes of anatomy, and the one in which a file without directions was stored. */
export const PLANES = ['axial', 'coronal', 'sagittal', 'stored'] as const;
export type Plane = (typeof PLANES)[number];

/** A volume seen in one plane, its slices upright as radiologists hang them. */
export interface PlaneView {
  readonly plane: Plane;
  /** Slices of this plane. */
  readonly count: number;
  /** Of one slice, in voxels. */
  readonly width: number;
  readonly height: number;
  /** Between the centers of voxels, along a row, along a column, and from slice to slice, in mm. */
  readonly spacing: { readonly x: number; readonly y: number; readonly between: number };
  /** The direction at each edge; null where the file does not say. */
  readonly edges: Record<'left' | 'right' | 'top' | 'bottom', Direction> | null;
  /** Where the first and the last slice lie; null where the file does not say. */
  readonly ends: { readonly first: Direction; readonly last: Direction } | null;
}

/** Where the columns, the rows and the slices of a plane grow, as radiologists hang them. */
const HANGING: Record<Exclude<Plane, 'stored'>, readonly [Direction, Direction, Direction]> = {
  axial: ['L', 'P', 'S'],
  coronal: ['L', 'I', 'A'],
  sagittal: ['P', 'I', 'L'],
};

const OPPOSITE: Record<Direction, Direction> = { R: 'L', L: 'R', A: 'P', P: 'A', S: 'I', I: 'S' };

/** Coarser than this against the finest, slices were acquired across that axis. */
const ANISOTROPIC = 1.2;

/** The planes in which a volume can be seen. */
export function planesOf(volume: Volume): readonly Plane[] {
  return volume.axes && Math.min(...volume.size) > 1
    ? ['axial', 'coronal', 'sagittal']
    : [acquisitionPlane(volume)];
}

/**
 * The plane in which the slices were acquired: across the axis of the widest spacing; of a volume
 * with equal ones, and of one slice, the plane is that of the stack, or axial where many planes are
 * as good.
 */
export function acquisitionPlane({ axes, size, spacing }: Volume): Plane {
  if (!axes) return 'stored';
  if (Math.min(...size) === 1) return planeAcross(axes[size.indexOf(1)] as Direction);
  const widest = Math.max(...spacing);
  if (widest / Math.min(...spacing) < ANISOTROPIC) return 'axial';
  return planeAcross(axes[spacing.indexOf(widest)] as Direction);
}

/** @throws RangeError for a plane that the volume does not have. */
export function planeView(volume: Volume, plane: Plane): PlaneView {
  const [x, y, z] = alongAxes(volume, plane);
  const known = volume.axes !== null && plane !== 'stored';
  const [right, bottom, last] = known ? HANGING[plane] : [];
  return {
    plane,
    count: z.length,
    width: x.length,
    height: y.length,
    spacing: { x: x.spacing, y: y.spacing, between: z.spacing },
    edges: right && bottom ? { left: OPPOSITE[right], right, top: OPPOSITE[bottom], bottom } : null,
    ends: last ? { first: OPPOSITE[last], last } : null,
  };
}

/**
 * The values of one slice, row-major, `width * height` of the plane's view, or of some of its rows.
 *
 * @param index 0 to `count - 1`
 * @param rows `from` to `to - 1`; by default all
 * @throws RangeError for a slice or a plane that the volume does not have
 */
export function sliceValues(
  volume: Volume,
  plane: Plane,
  index: number,
  rows: { readonly from: number; readonly to: number } = { from: 0, to: Infinity },
): Float32Array {
  const [x, y, z] = alongAxes(volume, plane);
  if (!Number.isInteger(index) || index < 0 || index >= z.length) throw new RangeError('slice');
  const { voxels, slope, intercept } = volume;
  const to = Math.min(rows.to, y.length);
  const values = new Float32Array(x.length * Math.max(0, to - rows.from));
  const start = z.start + index * z.step + y.start + x.start;
  for (let row = rows.from, at = 0; row < to; row += 1) {
    let from = start + row * y.step;
    for (let column = 0; column < x.length; column += 1, at += 1, from += x.step) {
      values[at] = (voxels[from] as number) * slope + intercept;
    }
  }
  return values;
}

/** How to walk along one axis of the grid: from `start`, `length` steps of `step` voxels. */
interface Walk {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly spacing: number;
}

function alongAxes(volume: Volume, plane: Plane): [Walk, Walk, Walk] {
  if (plane === 'stored') {
    return [walk(volume, 0, false), walk(volume, 1, false), walk(volume, 2, false)];
  }
  const [right, bottom, last] = HANGING[plane];
  return [towards(volume, right), towards(volume, bottom), towards(volume, last)];
}

function towards(volume: Volume, direction: Direction): Walk {
  const { axes } = volume;
  if (!axes) throw new RangeError('plane');
  const same = axes.indexOf(direction);
  return same >= 0
    ? walk(volume, same, false)
    : walk(volume, axes.indexOf(OPPOSITE[direction]), true);
}

function walk({ size, spacing }: Volume, axis: number, backwards: boolean): Walk {
  const [columns, rows] = size;
  const stride = [1, columns, columns * rows][axis] as number;
  const length = size[axis] as number;
  return {
    start: backwards ? stride * (length - 1) : 0,
    step: backwards ? -stride : stride,
    length,
    spacing: spacing[axis] as number,
  };
}

function planeAcross(direction: Direction): Plane {
  if (direction === 'S' || direction === 'I') return 'axial';
  return direction === 'A' || direction === 'P' ? 'coronal' : 'sagittal';
}
