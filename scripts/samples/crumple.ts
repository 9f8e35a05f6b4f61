import { mapField, mix } from './field';
import { noiseField } from './noise';
import { stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

/**
 * Shifts what is painted so far by a few pixels, near places alike: the smooth outlines of muscles
 * and bones become as ragged as real ones. `amountAt` gives the largest shift in pixels.
 */
export function crumple(
  canvas: SliceCanvas,
  seed: number,
  amountAt: (x: number, y: number) => number,
): void {
  const { width, height } = canvas;
  const across = noiseField(canvas, 34, 3, stageSeed(seed, 'crumple-across'));
  const down = noiseField(canvas, 34, 3, stageSeed(seed, 'crumple-down'));
  const source = canvas.signal.data.slice();
  const read = (column: number, row: number) => source[row * width + column] ?? 0;
  const moved = mapField(canvas.signal, (value, x, y) => {
    const amount = amountAt(x, y);
    if (amount === 0) return value;
    const index = y * width + x;
    const fromX = Math.max(0, Math.min(width - 2, x + amount * (across.data[index] ?? 0)));
    const fromY = Math.max(0, Math.min(height - 2, y + amount * (down.data[index] ?? 0)));
    const column = Math.floor(fromX);
    const row = Math.floor(fromY);
    const upper = mix(read(column, row), read(column + 1, row), fromX - column);
    const lower = mix(read(column, row + 1), read(column + 1, row + 1), fromX - column);
    return mix(upper, lower, fromY - row);
  });
  canvas.signal.data.set(moved.data);
}

/**
 * Makes soft tissue uneven: fibers of about `across` by `down` pixels and slow patches, as strong
 * as `amountAt` says (0..1).
 */
export function addFibers(
  canvas: SliceCanvas,
  seed: number,
  fibers: { readonly across: number; readonly down: number },
  amountAt: (x: number, y: number) => number,
): void {
  const scale = Math.min(fibers.across, fibers.down);
  const patches = noiseField(canvas, 44, 2, stageSeed(seed, 'patches'));
  // A square noise picture is read with stretched coordinates.
  const grain = noiseField({ width: 512, height: 512 }, scale, 3, stageSeed(seed, 'fibers'));
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const amount = amountAt(x, y);
      if (amount === 0) continue;
      const index = y * canvas.width + x;
      const row = Math.floor(((y + x * 0.12) * scale) / fibers.down) & 511;
      const column = Math.floor(((x + y * 0.1) * scale) / fibers.across) & 511;
      const fiber = grain.data[row * 512 + column] ?? 0;
      const factor = 1 + amount * (0.6 * fiber + 0.45 * (patches.data[index] ?? 0));
      canvas.signal.data[index] = (canvas.signal.data[index] ?? 0) * factor;
    }
  }
}
