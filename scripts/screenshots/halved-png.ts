import { PNG } from 'pngjs';

/** A picture of half the width and height: each pixel is the mean of four. */
export function halvedPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const small = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        const at = (dx: number, dy: number) =>
          data[((2 * y + dy) * width + 2 * x + dx) * 4 + channel] ?? 0;
        const mean = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(mean);
      }
    }
  }
  return PNG.sync.write(small);
}
