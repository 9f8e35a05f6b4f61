import { expect, it } from 'vitest';
import { heatColor } from '../../../src/ui/heat-palette';
import { heatRaster } from '../../../src/ui/heat-raster';
import { mapWithPeak } from './made-up';

it('covers the picture and is strongest in the middle of the strongest cell', () => {
  const raster = heatRaster(mapWithPeak(8, { column: 6, row: 1 }));
  expect(raster.width).toBe(256);
  expect(raster.height).toBe(256);
  let strongest = 0;
  let place = 0;
  for (let pixel = 0; pixel < 256 * 256; pixel++) {
    const green = (raster.rgba[pixel * 4 + 3] ?? 0) === 0 ? 0 : (raster.rgba[pixel * 4 + 1] ?? 0);
    if (green > strongest) {
      strongest = green;
      place = pixel;
    }
  }
  expect(Math.abs((place % 256) - 6.5 * 32)).toBeLessThanOrEqual(4);
  expect(Math.abs(Math.floor(place / 256) - 1.5 * 32)).toBeLessThanOrEqual(4);
});

it('leaves cold parts transparent', () => {
  const raster = heatRaster(mapWithPeak(8, { column: 6, row: 1 }));
  const bottomLeft = (250 * 256 + 5) * 4;
  expect(raster.rgba[bottomLeft + 3]).toBe(0);
});

it('keeps an even map even', () => {
  const map = { ...mapWithPeak(4, { column: 0, row: 0 }), values: Array<number>(16).fill(0.7) };
  const raster = heatRaster(map);
  expect([...raster.rgba.slice(0, 4)]).toEqual([...heatColor(0.7), 255]);
  expect([...raster.rgba.slice(-4)]).toEqual([...heatColor(0.7), 255]);
});

it('keeps the shape of a map that is not square', () => {
  const map = { ...mapWithPeak(2, { column: 0, row: 0 }), width: 4, height: 1 };
  const raster = heatRaster(map);
  expect([raster.width, raster.height]).toEqual([256, 64]);
});
