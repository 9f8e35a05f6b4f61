import type { LocalisationMap } from '../engine/finding';
import { greyCanvas } from '../imaging/grey-canvas';
import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { heatRaster } from '../ui/heat-raster';

/** As strong as the cards show the map. */
const OPACITY = 0.6;
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
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.globalAlpha = OPACITY;
    context.drawImage(heatCanvas(map), 0, 0, canvas.width, canvas.height);
    context.globalAlpha = 1;
    drawOutline(context, map.hotRegion);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function heatCanvas(map: LocalisationMap): OffscreenCanvas {
  const { width, height, rgba } = heatRaster(map);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError('out-of-memory', 'map');
  context.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas;
}

function drawOutline(
  context: OffscreenCanvasRenderingContext2D,
  region: LocalisationMap['hotRegion'],
): void {
  if (!region) return;
  const { width, height } = context.canvas;
  const line = Math.max(1, (Math.max(width, height) * OUTLINE) / 1000);
  const box = [
    (region.xCenter - region.width / 2) * width,
    (region.yCenter - region.height / 2) * height,
    region.width * width,
    region.height * height,
  ] as const;
  for (const [color, lineWidth] of [
    ['#000000', 3 * line],
    ['#ffffff', line],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.strokeRect(...box);
  }
}
