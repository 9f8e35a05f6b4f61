import type { LocalisationMap } from '../engine/finding';
import { heatRaster } from './heat-raster';

/** As strong as the cards show the map at first. */
const OPACITY = 0.6;

type Context = OffscreenCanvasRenderingContext2D;

/**
 * Draws a localisation map over all of a picture, and the outline of its hot region, as the cards
 * show them: smooth colors, a light line between two dark ones that shows on every color.
 *
 * @param context of a canvas in the picture's proportions
 * @param line width of the light line in pixels; the dark ones beside it are as wide
 * @returns false where the browser gave no canvas for the colors; then nothing is drawn
 */
export function drawHeatMap(context: Context, map: LocalisationMap, line: number): boolean {
  const { width, height, rgba } = heatRaster(map);
  const colors = new OffscreenCanvas(width, height);
  const colorContext = colors.getContext('2d');
  if (!colorContext) return false;
  colorContext.putImageData(new ImageData(rgba, width, height), 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.globalAlpha = OPACITY;
  context.drawImage(colors, 0, 0, context.canvas.width, context.canvas.height);
  context.globalAlpha = 1;
  if (map.hotRegion) drawOutline(context, map.hotRegion, line);
  return true;
}

function drawOutline(
  context: Context,
  region: NonNullable<LocalisationMap['hotRegion']>,
  line: number,
): void {
  const { width, height } = context.canvas;
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
