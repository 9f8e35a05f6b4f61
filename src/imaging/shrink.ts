import type { Slice } from './slice';

export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Makes a slice smaller for the eye: each pixel is the mean of those it stands for. Not for the
 * network, which has its own filter. A slice that fits already is copied.
 *
 * @param maxSide longest side of the result, in pixels
 */
export function shrink(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  maxSide: number,
): Thumbnail {
  const scale = Math.min(1, maxSide / Math.max(slice.width, slice.height));
  const width = Math.max(1, Math.round(slice.width * scale));
  const height = Math.max(1, Math.round(slice.height * scale));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * slice.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * slice.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * slice.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * slice.width) / width));
      pixels[y * width + x] = mean(slice, left, right, top, bottom);
    }
  }
  return { width, height, pixels };
}

function mean(
  { width, pixels }: Pick<Slice, 'width' | 'pixels'>,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += pixels[y * width + x] as number;
  }
  return Math.round(sum / ((right - left) * (bottom - top)));
}
