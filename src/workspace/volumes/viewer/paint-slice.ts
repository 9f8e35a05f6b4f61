import { type Plane, planeView, sliceValues } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { toGrey, type Window } from '../../../imaging/volume/window';

/** Opaque black as one 32-bit number; the browsers' machines all put the lowest byte first. */
const OPAQUE = 0xff000000;
/** Repeats a byte in red, green and blue. */
const GREY = 0x010101;
/** Pixels between two pauses: 1 ms here, 8 ms at the very first, before the code is compiled. */
const STEP = 64 * 1024;

/** Which slice of a volume, through which window. */
export interface SlicePlace {
  readonly plane: Plane;
  readonly index: number;
  readonly window: Window;
}

/**
 * Draws a slice into a canvas, one pixel for each voxel; CSS gives it its size in mm. It pauses
 * after every few rows, so that whoever goes on with it can let the page do something else; the
 * canvas changes at the end, all at once. 512 x 512 take about 5 ms here.
 */
export function* paintSlice(
  canvas: HTMLCanvasElement,
  volume: Volume,
  { plane, index, window }: SlicePlace,
): Generator<void, void> {
  const { width, height } = planeView(volume, plane);
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const together = Math.max(1, Math.floor(STEP / width));
  for (let row = 0; row < height; row += together) {
    if (row > 0) yield;
    const values = sliceValues(volume, plane, index, { from: row, to: row + together });
    const grey = toGrey(values, window, volume.inverted);
    const start = row * width;
    for (let at = 0; at < grey.length; at += 1) {
      pixels[start + at] = OPAQUE | ((grey[at] as number) * GREY);
    }
  }
  // Setting a canvas's size clears it and costs more than the pixels: only when it changes.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
