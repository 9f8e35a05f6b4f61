import { lumaOf } from '../luma';
import type { Voxels } from '../volume/volume';
import type { Palette } from './palette';
import type { PixelFormat } from './pixel-format';
import type { RawFrame } from './raw-frame';

/** An array for so many pixels, as wide as the file's; colors become 8-bit greys. */
export function emptyVoxels({ tone, bitsAllocated, signed }: PixelFormat, count: number): Voxels {
  if (tone !== 'value') return new Uint8Array(count);
  if (bitsAllocated === 8) return signed ? new Int8Array(count) : new Uint8Array(count);
  return signed ? new Int16Array(count) : new Uint16Array(count);
}

/**
 * Writes a frame's pixels as numbers.
 *
 * @param offset index in `voxels` of the first one
 * @param palette of a format whose tone is `palette`
 */
export function writeVoxels(
  frame: RawFrame,
  format: PixelFormat,
  palette: Palette | null,
  voxels: Voxels,
  offset: number,
): void {
  const count = format.rows * format.columns;
  if (format.tone === 'rgb' && frame.samples === 3) {
    writeLuma(frame, count, voxels, offset);
    return;
  }
  // Of brightness and two colors the brightness is the first sample.
  const step = frame.samples === 3 && !frame.planar ? 3 : 1;
  const target = voxels.subarray(offset, offset + count);
  if (palette) writeGreys(frame, format, palette, target);
  else writeNumbers(frame.values, target, { ...format, shift: frame.shift, step });
}

/**
 * Takes the stored bits out of each sample and gives them their sign: shifted to the top of 32 bits
 * and back, the highest stored bit becomes that.
 */
function writeNumbers(
  values: RawFrame['values'],
  target: Voxels,
  { bitsStored, signed, shift, step }: PixelFormat & { readonly step: number },
): void {
  const mask = 2 ** bitsStored - 1;
  const above = 32 - bitsStored;
  // Two plain loops: with a function called for each pixel, a series takes twice as long.
  if (signed) {
    for (let pixel = 0, at = 0; pixel < target.length; pixel += 1, at += step) {
      target[pixel] = (((values[at] as number) >> shift) << above) >> above;
    }
    return;
  }
  for (let pixel = 0, at = 0; pixel < target.length; pixel += 1, at += step) {
    target[pixel] = ((values[at] as number) >> shift) & mask;
  }
}

function writeGreys(
  { values, shift }: RawFrame,
  { bitsStored }: PixelFormat,
  { first, greys }: Palette,
  target: Voxels,
): void {
  const mask = 2 ** bitsStored - 1;
  const last = greys.length - 1;
  for (let pixel = 0; pixel < target.length; pixel += 1) {
    const entry = (((values[pixel] as number) >> shift) & mask) - first;
    target[pixel] = greys[Math.max(0, Math.min(last, entry))] as number;
  }
}

function writeLuma({ values, planar }: RawFrame, count: number, voxels: Voxels, offset: number) {
  const [step, next] = planar ? [1, count] : [3, 1];
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * step;
    const [red, green, blue] = [values[at], values[at + next], values[at + 2 * next]];
    voxels[offset + pixel] = lumaOf(red as number, green as number, blue as number);
  }
}
