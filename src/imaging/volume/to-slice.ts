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
    steps: square ? volume.steps : [...volume.steps, 'stretched to square pixels'],
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
  const pixels = new Uint8Array(to.width * to.height);
  for (let y = 0; y < to.height; y += 1) {
    const row = between(y, to.height, from.height);
    for (let x = 0; x < to.width; x += 1) {
      const column = between(x, to.width, from.width);
      const at = (line: number, place: number) => from.grey[line * from.width + place] as number;
      const mix = (line: number) =>
        at(line, column.low) * (1 - column.part) + at(line, column.high) * column.part;
      pixels[y * to.width + x] = Math.round(
        mix(row.low) * (1 - row.part) + mix(row.high) * row.part,
      );
    }
  }
  return pixels;
}

/** The two neighbors of a place on the finer line, and how near it is to the second. */
function between(index: number, fine: number, coarse: number) {
  const place = Math.min(coarse - 1, Math.max(0, ((index + 0.5) * coarse) / fine - 0.5));
  const low = Math.floor(place);
  return { low, high: Math.min(coarse - 1, low + 1), part: place - low };
}
