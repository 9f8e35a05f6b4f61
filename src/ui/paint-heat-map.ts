import type { LocalisationMap } from '../engine/finding';
import { heatRaster } from './heat-raster';

/** Draws a localisation map into a canvas, whose size it sets; CSS stretches it over the picture. */
export function paintHeatMap(canvas: HTMLCanvasElement, map: LocalisationMap): void {
  const raster = heatRaster(map);
  canvas.width = raster.width;
  canvas.height = raster.height;
  const image = new ImageData(raster.rgba, raster.width, raster.height);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
