export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in CSS pixels, relative to the viewport. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Every card has this size, whatever it says: its box tells a page nothing. */
export const CARD: Size = { width: 340, height: 460 };
/** Between card and picture, and between card and the viewport's edge. */
const GAP = 8;
/** How much of the picture, at least, the card leaves in view where it has to cover some. */
const LEFT_UNCOVERED = 0.4;

/**
 * Where the card goes: right of the picture, else left, below or above, else the corner of the
 * viewport that hides the least of it. Never over the whole picture.
 */
export function placeCard(picture: Box | null, viewport: Size, card: Size = CARD): Box {
  const right = Math.max(GAP, viewport.width - card.width - GAP);
  const bottom = Math.max(GAP, viewport.height - card.height - GAP);
  if (!picture) return { left: right, top: GAP, ...card };

  const beside = clamp(picture.top, GAP, bottom);
  const along = clamp(picture.left, GAP, right);
  const free: Box[] = [
    { left: picture.left + picture.width + GAP, top: beside, ...card },
    { left: picture.left - card.width - GAP, top: beside, ...card },
    { left: along, top: picture.top + picture.height + GAP, ...card },
    { left: along, top: picture.top - card.height - GAP, ...card },
  ];
  const fitting = free.find((box) => isInside(box, viewport) && overlap(box, picture) === 0);
  if (fitting) return fitting;

  const corners: Box[] = [
    { left: right, top: bottom, ...card },
    { left: right, top: GAP, ...card },
    { left: GAP, top: bottom, ...card },
    { left: GAP, top: GAP, ...card },
  ];
  const best = corners.reduce((a, b) => (overlap(b, picture) < overlap(a, picture) ? b : a));
  const covered = overlap(best, picture) / (picture.width * picture.height || 1);
  if (covered <= 1 - LEFT_UNCOVERED) return best;
  // A picture smaller than the card: leave its upper part free, even past the viewport's edge.
  return { ...best, top: picture.top + picture.height * LEFT_UNCOVERED };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function isInside(box: Box, viewport: Size): boolean {
  return (
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= viewport.width &&
    box.top + box.height <= viewport.height
  );
}

/** Common area of two boxes, in square pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
