import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { letterbox } from './letterbox';
import type { Metadata } from './metadata-schema';
import { resample } from './resample';

/**
 * Turns a slice into the network's input, exactly as `training/` does (a test holds both to 1e-3).
 *
 * Letterboxed (see `letterbox`), resized with an antialiased triangle filter, then
 * `value * scale + offset`: -1 is black and 1 is white for the shipped model.
 *
 * @returns row-major, `size * size` values; shape `[1, size, size, 1]`
 * @throws ProblemError `internal` when the slice's sides and pixels disagree
 */
export function preprocess(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  { size, pad, scale, offset }: Pick<Metadata['input'], 'size' | 'pad' | 'scale' | 'offset'>,
): Float32Array {
  const { width, height, pixels } = slice;
  if (!(width >= 1 && height >= 1) || pixels.length !== width * height) {
    throw new ProblemError('internal', `a slice of ${width}x${height} has ${pixels.length} pixels`);
  }
  const place = letterbox(width, height, size);
  const resized = resample(pixels, width, height, place.width, place.height);
  const input = new Float32Array(size * size).fill(pad * scale + offset);
  for (let y = 0; y < place.height; y++) {
    const to = (y + place.top) * size + place.left;
    for (let x = 0; x < place.width; x++) {
      input[to + x] = (resized[y * place.width + x] as number) * scale + offset;
    }
  }
  return input;
}
