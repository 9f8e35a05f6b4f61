import { dot, normalOf, type Orientation, type Vector } from './vectors';

/** Where a slice lies, as far as its file says so. */
export interface Place {
  readonly position: Vector | null;
  readonly orientation: Orientation | null;
}

/** Closer than this, in mm, two slices are at one place. */
const SAME_PLACE_MM = 0.01;

/**
 * How far each slice lies along the normal of the first, in mm; null where any does not say.
 */
export function distances(places: readonly Place[]): number[] | null {
  const orientation = places[0]?.orientation;
  if (!orientation) return null;
  const normal = normalOf(orientation);
  const found = places.map(({ position }) => (position ? dot(position, normal) : Number.NaN));
  return found.some(Number.isNaN) ? null : found;
}

/**
 * Orders slices along their normal. Where several lie at one place (echoes, points in time), the
 * nth of each place make the nth stack.
 *
 * @param places of one orientation
 * @returns stacks of indices into `places`; one, in the given order, where places are not known
 */
export function orderedStacks(places: readonly Place[]): number[][] {
  const along = distances(places);
  if (!along) return [places.map((_, index) => index)];
  const sorted = places
    .map((_, index) => index)
    // A stable sort: slices at one place stay in the given order.
    .sort((a, b) => (along[a] as number) - (along[b] as number));
  const stacks: number[][] = [];
  let nth = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const index of sorted) {
    const place = along[index] as number;
    nth = place - before < SAME_PLACE_MM ? nth + 1 : 0;
    if (nth === 0) before = place;
    const stack = stacks[nth] ?? [];
    stack.push(index);
    stacks[nth] = stack;
  }
  return stacks;
}
