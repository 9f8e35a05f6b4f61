import type { EdgeLines } from './edge-lines';

/** How much the pixels of a bar differ, its text and buttons left aside. */
const TOLERANCE = 6;
/** The share of each of its lines that text and buttons leave free. */
const FREE = 0.6;
/** Behind it, no more than this share of a line has its color, or it did not end there. */
const BEHIND = 0.3;
/** Thinner, it is a line and not a bar. */
const LEAST_DEPTH = 12;
/** A bar takes no more than this share of a picture. */
const MAX_DEPTH = 0.35;
/** How many lines of another color may separate it from what is behind. */
const SEPARATOR = 3;

/**
 * How deep a bar of a window is at one side: lines of one color with some text on it, and then at
 * once something else. 0 where there is none, or none that is certain.
 *
 * @param darkest a bar's color is brighter; below, it may be the air around a head
 */
export function windowBar(lines: EdgeLines, darkest: number): number {
  const color = lines.median(0);
  if (color <= darkest) return 0;
  let depth = 0;
  while (depth < lines.count && lines.shareNear(depth, color, TOLERANCE) >= FREE) depth++;
  if (depth < LEAST_DEPTH || depth > lines.count * MAX_DEPTH) return 0;
  const behind = (line: number) => lines.shareNear(line, color, TOLERANCE) <= BEHIND;
  for (let line = depth; line <= depth + SEPARATOR; line++) {
    if (behind(line) && behind(line + 1)) return depth;
  }
  return 0;
}
