import type { LocalisationMap } from './finding';
import type { Cell } from './strongest-cell';

/** A region ends where its map has fallen to half of its maximum, unless the threshold is higher. */
const SHARE_OF_MAXIMUM = 0.5;

/**
 * The box around the strongest connected region of a map.
 *
 * The region holds the cells that reach `max(hot, half of the maximum)` and hang together with the
 * strongest one by their sides (not by corners).
 *
 * @param cells row-major, 0 to 1
 * @param peak the strongest cell
 * @returns fractions of the picture; null when the maximum is below `hot`
 */
export function hotRegion(
  cells: readonly number[],
  width: number,
  peak: Cell,
  hot: number,
): LocalisationMap['hotRegion'] {
  const height = cells.length / width;
  const maximum = cells[peak.y * width + peak.x] as number;
  if (maximum < hot) return null;
  const floor = Math.max(hot, SHARE_OF_MAXIMUM * maximum);

  const seen = new Set<number>();
  const waiting: Cell[] = [peak];
  let [left, right, top, bottom] = [peak.x, peak.x, peak.y, peak.y];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { x, y } = cell;
    const index = y * width + x;
    const inside = x >= 0 && x < width && y >= 0 && y < height;
    if (!inside || seen.has(index) || (cells[index] as number) < floor) continue;
    seen.add(index);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    waiting.push({ x: x - 1, y }, { x: x + 1, y }, { x, y: y - 1 }, { x, y: y + 1 });
  }
  return {
    xCenter: (left + right + 1) / 2 / width,
    yCenter: (top + bottom + 1) / 2 / height,
    width: (right - left + 1) / width,
    height: (bottom - top + 1) / height,
  };
}
