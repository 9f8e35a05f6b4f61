import type { Volume } from '../volume/volume';
import type { FrameFacts } from './frame-facts';
import { distances } from './frame-order';
import {
  alongColumn,
  alongRow,
  difference,
  nearestDirections,
  normalOf,
  sameOrientation,
  type Vector,
} from './vectors';

type Geometry = Pick<Volume, 'spacing' | 'spacingKnown' | 'axes'> & { readonly uneven: boolean };

/** Gaps between slices may differ by this share of the usual one before a finding says so. */
const UNEVEN = 0.1;

/** The grid of slices in their order: spacing in mm, and where its axes point. */
export function stackGeometry(frames: readonly FrameFacts[]): Geometry {
  const [first] = frames as [FrameFacts];
  const along = sharedDistances(frames);
  const gaps = along?.slice(1).map((place, index) => Math.abs(place - (along[index] as number)));
  const usual = median(gaps ?? []);
  const between = usual || first.sliceSpacing;
  const inPlane = first.pixelSpacing;
  return {
    // A distance between slices means nothing beside pixels of unknown size.
    spacing: inPlane ? [...inPlane, between ?? 1] : [1, 1, 1],
    spacingKnown: inPlane !== null && (between !== null || frames.length === 1),
    axes: axesOf(frames, along !== null),
    uneven: (gaps ?? []).some((gap) => Math.abs(gap - usual) > UNEVEN * usual),
  };
}

function sharedDistances(frames: readonly FrameFacts[]): number[] | null {
  const parallel = frames.every(({ orientation }) =>
    sameOrientation(orientation, frames[0]?.orientation ?? null),
  );
  return parallel ? distances(frames) : null;
}

/** Without positions nobody knows which way a stack grows, so there are no directions at all. */
function axesOf(frames: readonly FrameFacts[], placed: boolean): Volume['axes'] {
  const [first] = frames as [FrameFacts];
  const { orientation } = first;
  if (!orientation || (frames.length > 1 && !placed)) return null;
  return nearestDirections([
    alongRow(orientation),
    alongColumn(orientation),
    growth(frames) ?? normalOf(orientation),
  ]);
}

/** From the first slice to the last, of length 1; null where they are at one place. */
function growth(frames: readonly FrameFacts[]): Vector | null {
  const [first, last] = [frames[0]?.position, frames.at(-1)?.position];
  if (!first || !last) return null;
  const way = difference(last, first);
  const length = Math.hypot(...way);
  return length > 0 ? [way[0] / length, way[1] / length, way[2] / length] : null;
}

/** The lower of the middle two of an even number; 0 of none. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
