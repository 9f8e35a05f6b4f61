import type { LocalisationMap } from '../engine/finding';
import { heatAlpha, heatColor } from './heat-palette';
import { between, cell, stretchLine } from './stretch-line';

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

type FourRows = [number[], number[], number[], number[]];

export interface HeatRaster {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row, not premultiplied. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The map as colored, partly transparent pixels that cover exactly the picture. */
export function heatRaster(map: LocalisationMap): HeatRaster {
  const scale = Math.ceil(RASTER_SIDE / Math.max(map.width, map.height));
  const width = map.width * scale;
  const height = map.height * scale;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const pixels = new Uint32Array(rgba.buffer);
  const rows = Array.from({ length: map.height }, (_, row) =>
    stretchLine(map.values.slice(row * map.width, (row + 1) * map.width), width),
  );
  for (let y = 0, at = 0; y < height; y += 1) {
    // As `stretchLine` does, down all columns at once: one of them after the other took 10 ms.
    const place = ((y + 0.5) / height) * map.height - 0.5;
    const first = Math.floor(place);
    const [a, b, c, d] = [-1, 0, 1, 2].map((step) => cell(rows, first + step)) as FourRows;
    for (let x = 0; x < width; x += 1, at += 1) {
      const response = between(
        a[x] as number,
        b[x] as number,
        c[x] as number,
        d[x] as number,
        place - first,
      );
      const bounded = Math.min(1, Math.max(0, response));
      pixels[at] = PIXELS[Math.round(bounded * LEVELS)] as number;
    }
  }
  return { width, height, rgba };
}
