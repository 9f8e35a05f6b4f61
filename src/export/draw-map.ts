import type { LocalisationMap } from '../engine/finding';
import { greyCanvas } from '../imaging/grey-canvas';
import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { drawHeatMap } from '../ui/draw-heat-map';

/** The outline, light between two dark lines, in thousandths of the longer side. */
const OUTLINE = 4;
/** Longest side of a picture with its map; the map has 28 cells, and more pixels say no more. */
const MAX_SIDE = 2048;

/**
 * A slice with its localisation map drawn in, and the outline of its hot region, as PNG.
 *
 * @param map null for a picture without one: it is then only the grey picture
 * @throws ProblemError `out-of-memory` when the browser gives no canvas
 */
export async function drawMap(
  slice: Pick<Slice, 'width' | 'height' | 'pixels'>,
  map: LocalisationMap | null,
): Promise<Blob> {
  const { canvas, context } = greyCanvas(slice, MAX_SIDE);
  if (map) {
    const line = Math.max(1, (Math.max(canvas.width, canvas.height) * OUTLINE) / 1000);
    if (!drawHeatMap(context, map, line)) throw new ProblemError('out-of-memory', 'map');
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
