import { greyCanvas } from './grey-canvas';
import type { Slice } from './slice';

/** Good enough for a card at its size, and 50 kB rather than 300 kB for 1024 px. */
const QUALITY = 0.85;

/**
 * Encodes a small grey JPEG of a slice for the cards.
 *
 * @param maxSide longest side in pixels; a smaller slice keeps its size
 * @throws ProblemError `out-of-memory` when the browser gives no canvas
 */
export async function encodePreview(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  maxSide: number,
): Promise<Blob> {
  const { canvas } = greyCanvas(slice, maxSide);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
