import type { LocalisationMap } from '../engine/finding';
import { heatAlpha, heatColor } from './heat-palette';
import { stretchLine } from './stretch-line';

/** Longer side of the drawn map in pixels: smooth when enlarged, and drawn in a few ms. */
const RASTER_SIDE = 256;

/** Responses told apart: finer than the eye, and than a byte holds. */
const LEVELS = 1000;

/**
 * Each response's color and opacity as four bytes of a pixel, worked out once: mixing them for each
 * of 65,000 pixels took 25 ms, too long while one scrolls through slices.
 */
const PIXELS = Uint32Array.from({ length: LEVELS + 1 }, (_, level) => {
  const response = level / LEVELS;
  const bytes = Uint8Array.of(...heatColor(response), Math.round(heatAlpha(response) * 255));
  return new Uint32Array(bytes.buffer)[0] as number;
});

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
  const pixels = new Uint32Array(rgba.buffer);
  smoothColumns(map, width, height).forEach((column, x) => {
    column.forEach((response, y) => {
      pixels[y * width + x] = PIXELS[Math.round(response * LEVELS)] as number;
    });
  });
  return { width, height, rgba };
}
