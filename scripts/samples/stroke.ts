import { type Point, smoothCurve } from './curve';
import type { Stroke } from './distance';
import { gradientNoise } from './noise';

/** A smooth stroke through points, its half width going from the first to the last given value. */
export function smoothStroke(
  through: readonly Point[],
  startHalf: number,
  endHalf = startHalf,
): Stroke {
  const line = smoothCurve(through, false);
  const last = line.length - 1;
  return {
    points: line,
    halfWidths: line.map((_, index) => startHalf + ((endHalf - startHalf) * index) / last),
  };
}

/**
 * A stroke whose width swells and shrinks along its way, as sulci and vessels in a slice do.
 * Widths may fall below 0: such parts are too thin to be seen in full.
 */
export function unevenStroke(stroke: Stroke, seed: number, amount: number): Stroke {
  return {
    points: stroke.points,
    halfWidths: stroke.halfWidths.map(
      (half, index) => half + (0.5 + half) * amount * gradientNoise(index / 5, seed * 0.37, seed),
    ),
  };
}
