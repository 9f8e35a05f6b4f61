import { type Field, type Size, sampleField } from './field';

function latticeHash(column: number, row: number, seed: number): number {
  let hash = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ seed;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The eight gradient directions, as in Perlin's noise. */
const directions = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4);
const directionX = Float64Array.from(directions, Math.cos);
const directionY = Float64Array.from(directions, Math.sin);

function slope(column: number, row: number, seed: number, dx: number, dy: number): number {
  const direction = latticeHash(column, row, seed) & 7;
  return (directionX[direction] ?? 0) * dx + (directionY[direction] ?? 0) * dy;
}

/** Gradient noise, about -1..1, that varies over a distance of 1. */
export function gradientNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const dx = x - column;
  const dy = y - row;
  const fadeX = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const fadeY = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const upperLeft = slope(column, row, seed, dx, dy);
  const upper = upperLeft + (slope(column + 1, row, seed, dx - 1, dy) - upperLeft) * fadeX;
  const lowerLeft = slope(column, row + 1, seed, dx, dy - 1);
  const lower = lowerLeft + (slope(column + 1, row + 1, seed, dx - 1, dy - 1) - lowerLeft) * fadeX;
  return 1.5 * (upper + (lower - upper) * fadeY);
}

/** Octaves of gradient noise added up, each half as large and half as strong; about -1..1. */
export function fractalNoise(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0;
  let strength = 1;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const scale = 1 << octave;
    const shiftedX = x * scale + octave * 17.3;
    sum += strength * gradientNoise(shiftedX, y * scale - octave * 9.1, seed + octave);
    total += strength;
    strength *= 0.5;
  }
  return sum / total;
}

/** Fractal noise on a whole picture; `scale` is the size of its largest features in pixels. */
export function noiseField(size: Size, scale: number, octaves: number, seed: number): Field {
  const finest = scale / (1 << (octaves - 1));
  const step = Math.max(1, Math.min(8, Math.floor(finest / 2.2)));
  const area = { left: 0, top: 0, width: size.width, height: size.height };
  return sampleField(area, step, (x, y) => fractalNoise(x / scale, y / scale, seed, octaves));
}
