import { t } from '../../i18n/t';
import { ColorShare } from '../color-share';
import { luma } from '../luma';
import { robustWindow } from '../volume/robust-window';
import type { Voxels } from '../volume/volume';
import { toGrey } from '../volume/window';
import type { TiffLayout } from './tiff-layout';

export interface Grey {
  readonly pixels: Uint8Array;
  readonly color: number;
  readonly steps: readonly string[];
}

/** A page's samples as grey, as the browser's decoders and `raster.ts` would have made it. */
export function greyOf(values: Voxels, layout: TiffLayout): Grey {
  const { photometric, bits, format } = layout;
  if (photometric >= 2) return fromColors(values, layout);
  return bits <= 8 && format === 'unsigned' ? fromBytes(values, layout) : windowed(values, layout);
}

/** Up to 8 bits: black is the lowest value, white the highest that can be. */
function fromBytes(values: Voxels, { width, height, samples, photometric, bits }: TiffLayout) {
  const pixels = new Uint8Array(width * height);
  const highest = 2 ** bits - 1;
  for (let index = 0; index < pixels.length; index += 1) {
    const value = ((values[index * samples] as number) * 255) / highest;
    pixels[index] = photometric === 0 ? 255 - value : value;
  }
  return { pixels, color: 0, steps: [] };
}

/** More than 8 bits: a TIFF says of no value that it is white, so percentiles do. */
function windowed(values: Voxels, { width, height, samples, photometric }: TiffLayout): Grey {
  const first = new Float32Array(width * height);
  for (let index = 0; index < first.length; index += 1) {
    first[index] = values[index * samples] as number;
  }
  const pixels = toGrey(first, robustWindow(first, 1, 0), photometric === 0);
  return { pixels, color: 0, steps: [t('step_percentiles')] };
}

/** Row by row, so that a large picture does not need four bytes a pixel at once. */
function fromColors(values: Voxels, layout: TiffLayout): Grey {
  const { width, height, bits } = layout;
  const pixels = new Uint8Array(width * height);
  const rgba = new Uint8ClampedArray(width * 4);
  const share = new ColorShare(width, height);
  const colorAt =
    layout.photometric === 3 ? paletteReader(values, layout) : rgbReader(values, layout);
  let transparent = false;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1)
      colorAt(row * width + column, rgba, column * 4);
    transparent = luma(rgba, pixels, row * width) || transparent;
    share.add(rgba, row);
  }
  const steps = bits > 8 && layout.photometric === 2 ? [t('step_bits', { bits })] : [];
  if (transparent) steps.push(t('step_transparent'));
  return { pixels, color: share.share(), steps };
}

type ColorReader = (pixel: number, rgba: Uint8ClampedArray, at: number) => void;

function rgbReader(values: Voxels, { samples, bits, alpha }: TiffLayout): ColorReader {
  // The highest eight bits, as Pillow takes them.
  const scale = bits < 8 ? 255 / (2 ** bits - 1) : 2 ** (8 - bits);
  return (pixel, rgba, at) => {
    const from = pixel * samples;
    for (let channel = 0; channel < 4; channel += 1) {
      const value = channel === 3 && !alpha ? Number.NaN : (values[from + channel] as number);
      rgba[at + channel] = Number.isNaN(value) ? 255 : Math.floor(value * scale);
    }
  };
}

function paletteReader(values: Voxels, { samples, palette, bits }: TiffLayout): ColorReader {
  const count = 2 ** bits;
  return (pixel, rgba, at) => {
    const index = values[pixel * samples] as number;
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[at + channel] = ((palette?.[index + channel * count] as number) ?? 0) >> 8;
    }
    rgba[at + 3] = 255;
  };
}
