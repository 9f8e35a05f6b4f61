import type { LocalisationMap } from '../engine/finding';
import { heatAlpha, heatColor } from './heat-palette';
import { stretchLine } from './stretch-line';

/** Longer side of the drawn map in pixels: smooth when enlarged, and drawn in a few ms. */
const RASTER_SIDE = 256;

export interface HeatRaster {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row, not premultiplied. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The map's values as columns of a picture of the given size, smoothed along both directions. */
function smoothColumns(map: LocalisationMap, width: number, height: number): number[][] {
  const rows = Array.from({ length: map.height }, (_, row) =>
    stretchLine(map.values.slice(row * map.width, (row + 1) * map.width), width),
  );
  return Array.from({ length: width }, (_, x) =>
    stretchLine(
      rows.map((row) => row[x] ?? 0),
      height,
    ),
  );
}

/** The map as colored, partly transparent pixels that cover exactly the picture. */
export function heatRaster(map: LocalisationMap): HeatRaster {
  const scale = Math.ceil(RASTER_SIDE / Math.max(map.width, map.height));
  const width = map.width * scale;
  const height = map.height * scale;
  const rgba = new Uint8ClampedArray(width * height * 4);
  smoothColumns(map, width, height).forEach((column, x) => {
    column.forEach((response, y) => {
      const offset = (y * width + x) * 4;
      rgba.set(heatColor(response), offset);
      rgba[offset + 3] = Math.round(heatAlpha(response) * 255);
    });
  });
  return { width, height, rgba };
}
