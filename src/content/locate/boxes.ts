import type { Box, Size } from '../place-card';

/** How a frame lies in the document around it. */
export interface FrameGeometry {
  /** The frame element's box in its own document's viewport. */
  readonly outer: Box;
  /** The same box as its style says it, before transforms: `offsetWidth` and `offsetHeight`. */
  readonly laidOut: Size;
  /** Border and padding before transforms. */
  readonly inset: { readonly left: number; readonly top: number };
}

/** The common part of two boxes; null where they have none. */
export function intersection(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** Which share of a box another leaves of it, 0 to 1. */
export function shareOf(box: Box, part: Box | null): number {
  return part ? (part.width * part.height) / (box.width * box.height) : 0;
}

/**
 * The part of a box that an observer found visible. Observers round to whole pixels, so an edge that
 * is off by less than one is the box's own.
 */
export function clipped(box: Box, visible: Box): Box | null {
  const near = (edge: number, other: number) => (Math.abs(edge - other) < 1 ? edge : other);
  const left = near(box.left, visible.left);
  const top = near(box.top, visible.top);
  const right = near(box.left + box.width, visible.left + visible.width);
  const bottom = near(box.top + box.height, visible.top + visible.height);
  return intersection(box, { left, top, width: right - left, height: bottom - top });
}

/** A box of a frame's viewport, in the viewport of the document around the frame. */
export function outOfFrame(box: Box, { outer, laidOut, inset }: FrameGeometry): Box {
  const across = outer.width / laidOut.width || 1;
  const down = outer.height / laidOut.height || 1;
  return {
    left: outer.left + (inset.left + box.left) * across,
    top: outer.top + (inset.top + box.top) * down,
    width: box.width * across,
    height: box.height * down,
  };
}

/** Whether two boxes are the same but for `slack` CSS pixels at each edge. */
export function isSameBox(a: Box, b: Box, slack: number): boolean {
  return (
    Math.abs(a.left - b.left) <= slack &&
    Math.abs(a.top - b.top) <= slack &&
    Math.abs(a.left + a.width - b.left - b.width) <= slack &&
    Math.abs(a.top + a.height - b.top - b.height) <= slack
  );
}

/** A grid of points in a box: `across` times `across`, each in the middle of its cell. */
export function gridPoints(box: Box, across: number): { readonly x: number; readonly y: number }[] {
  const middles = Array.from({ length: across }, (_, index) => (index + 0.5) / across);
  return middles.flatMap((down) =>
    middles.map((along) => ({ x: box.left + along * box.width, y: box.top + down * box.height })),
  );
}
