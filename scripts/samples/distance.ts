import { type Point, pointAt } from './curve';
import { type Area, type Field, readGrid, type Size, sampleField, sampleGrid } from './field';

/** A line with a half width in pixels at each of its points. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly halfWidths: readonly number[];
}

function areaAround(shape: readonly Point[], margin: number, size: Size): Area {
  const xs = shape.map((point) => point[0]);
  const ys = shape.map((point) => point[1]);
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  return {
    left,
    top,
    width: Math.max(0, Math.min(size.width, Math.ceil(Math.max(...xs) + margin)) - left),
    height: Math.max(0, Math.min(size.height, Math.ceil(Math.max(...ys) + margin)) - top),
  };
}

/** Distance in pixels from (x, y) to a closed ring, negative inside it. */
function distanceToRing(ring: readonly Point[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  let [startX, startY] = pointAt(ring, ring.length - 1);
  for (const [endX, endY] of ring) {
    const dx = endX - startX;
    const dy = endY - startY;
    const raw = ((x - startX) * dx + (y - startY) * dy) / (dx * dx + dy * dy || 1);
    const along = Math.max(0, Math.min(1, raw));
    const awayX = x - startX - along * dx;
    const awayY = y - startY - along * dy;
    nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
    if (startY > y !== endY > y && x < startX + ((y - startY) / dy) * dx) inside = !inside;
    startX = endX;
    startY = endY;
  }
  return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}

/** Spacing in pixels of the first, coarse look at a large ring. */
const coarseStep = 8;

/**
 * The distance to a closed ring around it, in pixels, negative inside. The field reaches `margin`
 * pixels past the ring. Far from a large ring the distance is nearly linear: only what is close
 * is computed finely.
 */
export function ringField(ring: readonly Point[], size: Size, margin = 6): Field {
  const area = areaAround(ring, margin, size);
  const pixels = area.width * area.height;
  const exact = (x: number, y: number) => distanceToRing(ring, x, y);
  if (pixels < 700) return sampleField(area, 1, exact);
  const wide = { ...area, width: area.width + coarseStep, height: area.height + coarseStep };
  const rough = sampleGrid(wide, coarseStep, exact);
  return sampleField(area, pixels < 14000 ? 2 : 4, (x, y) => {
    const guess = readGrid(rough, x, y);
    return Math.abs(guess) > 1.6 * coarseStep ? guess : exact(x, y);
  });
}

/**
 * Lowers `field` to the distance from the stroke's edge (negative within the stroke), for pixels
 * up to `reach` from its axis.
 */
export function addStroke(field: Field, stroke: Stroke, reach: number): void {
  for (let index = 1; index < stroke.points.length; index++) {
    const start = pointAt(stroke.points, index - 1);
    const end = pointAt(stroke.points, index);
    const halfWidths = [stroke.halfWidths[index - 1] ?? 0, stroke.halfWidths[index] ?? 0] as const;
    addSegment(field, start, end, halfWidths, reach);
  }
}

function addSegment(
  field: Field,
  [startX, startY]: Point,
  [endX, endY]: Point,
  [startHalf, endHalf]: readonly [number, number],
  reach: number,
): void {
  const dx = endX - startX;
  const dy = endY - startY;
  const square = dx * dx + dy * dy || 1;
  const firstX = Math.max(field.left, Math.floor(Math.min(startX, endX) - reach));
  const lastX = Math.min(field.left + field.width - 1, Math.ceil(Math.max(startX, endX) + reach));
  const firstY = Math.max(field.top, Math.floor(Math.min(startY, endY) - reach));
  const lastY = Math.min(field.top + field.height - 1, Math.ceil(Math.max(startY, endY) + reach));
  for (let y = firstY; y <= lastY; y++) {
    const row = (y - field.top) * field.width - field.left;
    for (let x = firstX; x <= lastX; x++) {
      const raw = ((x - startX) * dx + (y - startY) * dy) / square;
      const along = Math.max(0, Math.min(1, raw));
      const awayX = x - startX - along * dx;
      const awayY = y - startY - along * dy;
      const edge = startHalf + (endHalf - startHalf) * along;
      const distance = Math.sqrt(awayX * awayX + awayY * awayY) - edge;
      field.data[row + x] = Math.min(field.data[row + x] ?? distance, distance);
    }
  }
}

/** The distance to one stroke's edge, on just the area within `reach` pixels of it. */
export function strokeField(stroke: Stroke, size: Size, reach: number): Field {
  const area = areaAround(stroke.points, reach, size);
  const width = Math.max(0, area.width);
  const height = Math.max(0, area.height);
  const field = { ...area, width, height, data: new Float32Array(width * height).fill(999) };
  addStroke(field, stroke, reach);
  return field;
}
