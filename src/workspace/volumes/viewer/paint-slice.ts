import { type Plane, planeView, sliceValues } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { toGrey, type Window } from '../../../imaging/volume/window';

/** Opaque black as one 32-bit number; the browsers' machines all put the lowest byte first. */
const OPAQUE = 0xff000000;
/** Repeats a byte in red, green and blue. */
const GREY = 0x010101;

/**
 * Draws a slice into a canvas, one pixel for each voxel; CSS gives it its size in mm. 512 x 512 take
 * about 5 ms here, so that the wheel never waits.
 */
export function paintSlice(
  canvas: HTMLCanvasElement,
  volume: Volume,
  { plane, index, window }: { plane: Plane; index: number; window: Window },
): void {
  const { width, height } = planeView(volume, plane);
  const grey = toGrey(sliceValues(volume, plane, index), window, volume.inverted);
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < grey.length; at += 1) pixels[at] = OPAQUE | ((grey[at] as number) * GREY);
  // Setting a canvas's size clears it and costs more than the pixels: only when it changes.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
