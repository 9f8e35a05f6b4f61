import { t } from '../../i18n/t';
import type { Slice } from '../slice';
import { type Plane, planeView, sliceValues } from './planes';
import type { Volume } from './volume';
import { toGrey, type Window } from './window';

/** No side is stretched beyond this; the engine looks at 224 pixels. */
const MAX_SIDE = 1024;

/** Sides of a pixel that differ by less, by rounding in the file, leave 1,000 pixels where they are. */
const SQUARE = 1.001;

/**
 * One slice of a volume as the engine takes it: grey through a window, with square pixels, as the
 * pictures had that the network was trained on.
 *
 * @param index 0 to the plane's count - 1
 * @throws RangeError for a slice or a plane that the volume does not have
 */
export function toSlice(volume: Volume, plane: Plane, index: number, window: Window): Slice {
  const { width, height, spacing } = planeView(volume, plane);
  const grey = toGrey(sliceValues(volume, plane, index), window, volume.inverted);
  const wanted = squareSize({ width, height }, spacing);
  const square = wanted.width === width && wanted.height === height;
  return {
    name: volume.name,
    ...wanted,
    pixels: square ? grey : stretched({ width, height, grey }, wanted),
    color: 0,
    steps: square ? volume.steps : [...volume.steps, t('step_square')],
  };
}

/** The size in square pixels: as fine as the finer side of the stored ones, within the limit. */
function squareSize(
  stored: { width: number; height: number },
  { x, y }: { x: number; y: number },
): { width: number; height: number } {
  const finest = Math.min(x, y);
  if (Math.max(x, y) / finest < SQUARE) return stored;
  const { width, height } = stored;
  const limit = Math.max(MAX_SIDE, width, height);
  const pixel = Math.max(finest, (width * x) / limit, (height * y) / limit);
  const pixels = (mm: number) => Math.max(1, Math.round(mm / pixel));
  return { width: pixels(width * x), height: pixels(height * y) };
}

/** Bilinear, from the centers of pixels, each value kept at the edges. */
function stretched(
  from: { width: number; height: number; grey: Uint8Array },
  to: { width: number; height: number },
): Uint8Array {
  const { grey, width } = from;
  const pixels = new Uint8Array(to.width * to.height);
  const columns = Array.from({ length: to.width }, (_, x) => between(x, to.width, width));
  for (let y = 0, out = 0; y < to.height; y += 1) {
    const row = between(y, to.height, from.height);
    const [upper, lower] = [row.low * width, row.high * width];
    for (const { low, high, part } of columns) {
      const above = mix(grey[upper + low] as number, grey[upper + high] as number, part);
      const below = mix(grey[lower + low] as number, grey[lower + high] as number, part);
      pixels[out++] = Math.round(mix(above, below, row.part));
    }
  }
  return pixels;
}

function mix(first: number, second: number, part: number): number {
  return first * (1 - part) + second * part;
}

/** The two neighbors of a place on the finer line, and how near it is to the second. */
function between(index: number, fine: number, coarse: number) {
  const place = Math.min(coarse - 1, Math.max(0, ((index + 0.5) * coarse) / fine - 0.5));
  const low = Math.floor(place);
  return { low, high: Math.min(coarse - 1, low + 1), part: place - low };
}
