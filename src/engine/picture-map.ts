import type { LocalisationMap } from './finding';
import { hotRegion } from './hot-region';
import { letterbox } from './letterbox';
import { strongestCell } from './strongest-cell';

/** Cells along the longer side: as many as the network's map has. */
const LONGER_SIDE_CELLS = 28;

/**
 * Cuts the part that shows the picture out of the network's map of the letterboxed square, and
 * finds its peak and its hot region.
 *
 * The grid's longer side has 28 cells, the shorter in proportion; values between the network's
 * cells are bilinear with half-pixel centers. A cell of padding beside the picture takes part in
 * its border cells, as the network saw it.
 *
 * @param values `mapSize * mapSize` numbers, row-major, 0 to 1
 * @param network sides of the letterboxed square, in pixels, and of its map, in cells
 * @param hot the model's threshold for a hot region
 */
export function pictureMap(
  values: ArrayLike<number>,
  { size, mapSize }: { readonly size: number; readonly mapSize: number },
  picture: { readonly width: number; readonly height: number },
  hot: number,
): LocalisationMap {
  const { width, height } = gridSize(picture.width, picture.height);
  const place = letterbox(picture.width, picture.height, size);
  const cells: number[] = [];
  for (let y = 0; y < height; y++) {
    const mapY = ((place.top + ((y + 0.5) / height) * place.height) / size) * mapSize - 0.5;
    for (let x = 0; x < width; x++) {
      const mapX = ((place.left + ((x + 0.5) / width) * place.width) / size) * mapSize - 0.5;
      cells.push(bilinear(values, mapSize, mapX, mapY));
    }
  }
  const peak = strongestCell(cells, width);
  return {
    width,
    height,
    values: cells.map((cell) => Math.round(cell * SHOWN_STEPS) / SHOWN_STEPS),
    peak: { x: (peak.x + 0.5) / width, y: (peak.y + 0.5) / height },
    hotRegion: hotRegion(cells, width, peak, hot),
  };
}

/** Four decimals: finer than anyone can see, and a third of the room in the session's storage. */
const SHOWN_STEPS = 10_000;

function gridSize(width: number, height: number): { width: number; height: number } {
  const longer = Math.max(width, height);
  const cells = (side: number) =>
    Math.max(1, Math.floor((LONGER_SIDE_CELLS * side) / longer + 0.5));
  return { width: cells(width), height: cells(height) };
}

function bilinear(values: ArrayLike<number>, size: number, x: number, y: number): number {
  const clampedX = Math.min(Math.max(x, 0), size - 1);
  const clampedY = Math.min(Math.max(y, 0), size - 1);
  const left = Math.floor(clampedX);
  const top = Math.floor(clampedY);
  const right = Math.min(left + 1, size - 1);
  const bottom = Math.min(top + 1, size - 1);
  const at = (column: number, row: number) => values[row * size + column] as number;
  const upper = mix(at(left, top), at(right, top), clampedX - left);
  const lower = mix(at(left, bottom), at(right, bottom), clampedX - left);
  // Float32 outputs of a GPU may pass 1 by a rounding; a finding's values must not.
  return Math.min(1, Math.max(0, mix(upper, lower, clampedY - top)));
}

function mix(a: number, b: number, share: number): number {
  return a * (1 - share) + b * share;
}
