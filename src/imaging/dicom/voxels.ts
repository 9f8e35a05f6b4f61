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
  const read = reader(format, frame.shift, palette);
  for (let pixel = 0; pixel < count; pixel += 1) {
    voxels[offset + pixel] = read(frame.values[pixel * step] as number);
  }
}

/** Takes the stored bits out of a sample and gives them their sign, or their grey. */
function reader(format: PixelFormat, shift: number, palette: Palette | null) {
  const mask = 2 ** format.bitsStored - 1;
  if (palette) {
    const last = palette.greys.length - 1;
    return (sample: number) => {
      const entry = ((sample >> shift) & mask) - palette.first;
      return palette.greys[Math.max(0, Math.min(last, entry))] as number;
    };
  }
  if (!format.signed) return (sample: number) => (sample >> shift) & mask;
  // Shifted to the top of 32 bits and back, the highest stored bit becomes the sign.
  const above = 32 - format.bitsStored;
  return (sample: number) => ((sample >> shift) << above) >> above;
}

function writeLuma({ values, planar }: RawFrame, count: number, voxels: Voxels, offset: number) {
  const [step, next] = planar ? [1, count] : [3, 1];
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * step;
    const [red, green, blue] = [values[at], values[at + next], values[at + 2 * next]];
    voxels[offset + pixel] = lumaOf(red as number, green as number, blue as number);
  }
}
