import { ProblemError } from '../problems/problem';

/** For a picture the size of a thumb, 2 to 8 kB of JPEG. */
const QUALITY = 0.8;

/**
 * A small JPEG of an encoded picture, for lists. Works in workers too.
 *
 * @param maxSide longest side in pixels; a smaller picture keeps its size
 * @throws ProblemError `out-of-memory` when the browser gives no canvas; what `createImageBitmap`
 * throws for a picture that cannot be decoded
 */
export async function thumbnail(picture: Blob, maxSide: number): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new ProblemError('out-of-memory', 'thumbnail');
    // Only for the eye, so the browser's own filter does; it averages where it makes much smaller.
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } finally {
    bitmap.close();
  }
}
