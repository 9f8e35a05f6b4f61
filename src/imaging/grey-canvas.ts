import { ProblemError } from '../problems/problem';
import { shrink } from './shrink';
import type { Slice } from './slice';

/**
 * A slice on a canvas of its own, grey and opaque.
 *
 * @param maxSide longest side in pixels; a smaller slice keeps its size
 * @throws ProblemError `out-of-memory` when the browser gives no canvas
 */
export function greyCanvas(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  maxSide: number,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const { width, height, pixels } = shrink(slice, maxSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new ProblemError('out-of-memory', 'preview');
  const image = context.createImageData(width, height);
  // Whole pixels at a time; with red, green and blue alike the byte order only matters for alpha,
  // and every machine that runs a browser is little-endian.
  const words = new Uint32Array(image.data.buffer);
  pixels.forEach((value, index) => {
    words[index] = 0xff000000 | (value * 0x010101);
  });
  context.putImageData(image, 0, 0);
  return { canvas, context };
}
