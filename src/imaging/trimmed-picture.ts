import { ProblemError } from '../problems/problem';
import type { PixelRect } from './crop';
import { luma } from './luma';
import { trimBorders } from './trim-borders';

export interface TrimmedPicture {
  readonly file: Blob;
  /** The part of the canvas that is left. */
  readonly rect: PixelRect;
}

/**
 * What a canvas shows as a PNG, without the borders that are certainly none of the picture.
 *
 * @throws ProblemError `out-of-memory`
 */
export async function trimmedPicture(canvas: OffscreenCanvas): Promise<TrimmedPicture> {
  const { width, height } = canvas;
  const { data } = contextOf(canvas).getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  luma(data, pixels, 0);
  const rect = trimBorders({ width, height, pixels });
  const trimmed = new OffscreenCanvas(rect.width, rect.height);
  contextOf(trimmed).drawImage(canvas, -rect.x, -rect.y);
  return { file: await trimmed.convertToBlob({ type: 'image/png' }), rect };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // In main memory, where its pixels are read.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new ProblemError('out-of-memory', `${canvas.width} x ${canvas.height}`);
  return context;
}
