import type { PageBox } from '../storage/job';

/** A point of the area in which a region is marked, in CSS pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface AreaSize {
  readonly width: number;
  readonly height: number;
}

/** Smallest side of a region, in CSS pixels: below, a drag was meant as a click. */
export const LEAST_REGION = 32;
/** How far one press of an arrow key goes, in CSS pixels; held down, a key repeats 30 times a second. */
export const KEY_STEP = 8;
/** The region that a keyboard begins with, as a share of the area's shorter side. */
const STARTING_SHARE = 0.5;

/** A square in the middle of the area, for the keyboard to begin with. */
export function startingRegion(area: AreaSize): PageBox {
  const side = Math.round(Math.min(area.width, area.height) * STARTING_SHARE);
  return {
    left: Math.round((area.width - side) / 2),
    top: Math.round((area.height - side) / 2),
    width: side,
    height: side,
  };
}

/** The rectangle between two points, whichever is first, as far as it lies in the area. */
export function regionBetween(from: Point, to: Point, area: AreaSize): PageBox {
  const left = clamp(Math.min(from.x, to.x), 0, area.width);
  const top = clamp(Math.min(from.y, to.y), 0, area.height);
  const right = clamp(Math.max(from.x, to.x), 0, area.width);
  const bottom = clamp(Math.max(from.y, to.y), 0, area.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** The region moved, its size kept, no further than to the area's edge. */
export function movedRegion(region: PageBox, across: number, down: number, area: AreaSize) {
  return {
    ...region,
    left: clamp(region.left + across, 0, area.width - region.width),
    top: clamp(region.top + down, 0, area.height - region.height),
  };
}

/** The region with its right and lower edges moved: never smaller than may be, never outside. */
export function resizedRegion(region: PageBox, across: number, down: number, area: AreaSize) {
  return {
    ...region,
    width: clamp(region.width + across, LEAST_REGION, area.width - region.left),
    height: clamp(region.height + down, LEAST_REGION, area.height - region.top),
  };
}

/** The region in an area whose size has changed. */
export function regionWithin(region: PageBox, area: AreaSize): PageBox {
  const width = Math.min(region.width, area.width);
  const height = Math.min(region.height, area.height);
  return movedRegion({ ...region, width, height }, 0, 0, area);
}

/** Whether a region is large enough to be meant. */
export function isRegion({ width, height }: AreaSize): boolean {
  return width >= LEAST_REGION && height >= LEAST_REGION;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
