import { ProblemError } from '../problems/problem';

/** A box in CSS pixels, relative to the viewport. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a page that a tab shows, in CSS pixels: `innerWidth` and `innerHeight`. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of whole pixels. */
export interface PixelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller than this, in device pixels, a crop shows no picture. */
const LEAST_SIDE = 16;

/**
 * Where a box of the viewport lies in a capture of it, in whole device pixels.
 *
 * Page zoom and pixel ratio need not be known: the capture shows the whole viewport. Pixels that
 * lie in the box only in part are left out, so that nothing of the surroundings gets in.
 *
 * @throws ProblemError `partly-hidden` when hardly anything of the box is in the viewport.
 */
export function pixelRect(box: Box, viewport: Viewport, capture: Viewport): PixelRect {
  const across = capture.width / viewport.width;
  const down = capture.height / viewport.height;
  const left = Math.ceil(Math.max(0, box.left * across - 0.01));
  const top = Math.ceil(Math.max(0, box.top * down - 0.01));
  const right = Math.floor(Math.min(capture.width, (box.left + box.width) * across + 0.01));
  const bottom = Math.floor(Math.min(capture.height, (box.top + box.height) * down + 0.01));
  if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) {
    throw new ProblemError('partly-hidden');
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Cuts a box of the viewport out of a capture of it. Errors as for `pixelRect`. */
export async function cropCapture(
  capture: Blob,
  box: Box,
  viewport: Viewport,
): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(capture);
  try {
    const { x, y, width, height } = pixelRect(box, viewport, bitmap);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new ProblemError('out-of-memory');
    context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
    return canvas;
  } finally {
    bitmap.close();
  }
}
