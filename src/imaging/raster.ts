import pTimeout from 'p-timeout';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { ColorShare } from './color-share';
import { BAND_PIXELS, DECODE_LIMIT_MS } from './limits';
import { luma } from './luma';
import { checkSize } from './picture-size';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Grey, row-major, one byte a pixel. */
  readonly pixels: Uint8Array;
  /** Whether any pixel was transparent, and so shown on black. */
  readonly transparent: boolean;
  /** Share of the pixels with a color of their own; see `ColorShare`. */
  readonly color: number;
}

/**
 * Decodes a picture with the browser's own decoders, upright, its color values as stored.
 *
 * No color profile is applied: Pillow applies none either, and the network was trained on those
 * values. The first frame of an animation is taken.
 *
 * @param type the MIME type that the content has; the blob's own may be a server's guess
 * @throws ProblemError `broken-picture`, `too-many-pixels`, `out-of-memory`, `engine-timeout`
 */
export async function decodeRaster(blob: Blob, type: string): Promise<Raster> {
  const bitmap = await decodedBitmap(blob.slice(0, blob.size, type));
  try {
    // Once more: an AVIF or a damaged file may give another size than its header said.
    checkSize(bitmap);
    return readGrey(bitmap);
  } finally {
    bitmap.close();
  }
}

async function decodedBitmap(blob: Blob): Promise<ImageBitmap> {
  try {
    const decoding = createImageBitmap(blob, {
      imageOrientation: 'from-image',
      colorSpaceConversion: 'none',
      premultiplyAlpha: 'none',
    });
    return await pTimeout(decoding, {
      milliseconds: DECODE_LIMIT_MS,
      message: new ProblemError('engine-timeout', t('detail_step_decode')),
    });
  } catch (error) {
    // One error for everything that the browser cannot decode: an InvalidStateError.
    throw error instanceof ProblemError
      ? error
      : new ProblemError('broken-picture', undefined, { cause: error });
  }
}

/** Reads the pixels in bands: at once, 64 MP would need 256 MB twice more. */
function readGrey(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const bandHeight = Math.min(height, Math.max(1, Math.floor(BAND_PIXELS / width)));
  try {
    const pixels = new Uint8Array(width * height);
    const context = bandContext(width, bandHeight);
    const color = new ColorShare(width, height);
    let transparent = false;
    for (let top = 0; top < height; top += bandHeight) {
      const rows = Math.min(bandHeight, height - top);
      context.drawImage(bitmap, 0, top, width, rows, 0, 0, width, rows);
      const { data } = context.getImageData(0, 0, width, rows);
      transparent = luma(data, pixels, top * width) || transparent;
      color.add(data, top);
    }
    return { width, height, pixels, transparent, color: color.share() };
  } catch (error) {
    throw error instanceof ProblemError
      ? error
      : new ProblemError('out-of-memory', `${width} x ${height}`, { cause: error });
  }
}

function bandContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  // `willReadFrequently` keeps the canvas in main memory, without a trip through the GPU.
  const options = { willReadFrequently: true };
  const context = new OffscreenCanvas(width, height).getContext('2d', options);
  if (!context) throw new ProblemError('out-of-memory', `${width} x ${height}`);
  // Each band replaces the one before it, also where it is transparent.
  context.globalCompositeOperation = 'copy';
  context.imageSmoothingEnabled = false;
  return context;
}
