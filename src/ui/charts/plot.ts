import { type Domain, fraction } from './scale';

/** Size and margins of a plot in SVG units; a plot is drawn about as many pixels wide. */
export const PLOT = { width: 360, height: 300, left: 64, right: 22, top: 12, bottom: 54 } as const;

/** Places of values in a plot. */
export interface Plot {
  x(value: number): number;
  y(value: number): number;
}

/** A plot of two domains; y grows upward as in every diagram, not downward as in SVG. */
export function plotOf(xDomain: Domain, yDomain: Domain): Plot {
  const { width, height, left, right, top, bottom } = PLOT;
  return {
    x: (value) => round(left + fraction(value, xDomain) * (width - left - right)),
    y: (value) => round(height - bottom - fraction(value, yDomain) * (height - top - bottom)),
  };
}

/** The path through points `[x, y]` in the values' own units. */
export function linePath(plot: Plot, points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${plot.x(x)} ${plot.y(y)}`)
    .join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
