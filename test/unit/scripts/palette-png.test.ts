import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { withPalette } from '../../../scripts/screenshots/palette-png';

function picture(width: number, height: number, color: (x: number, y: number) => number[]): PNG {
  const png = new PNG({ width, height });
  for (let pixel = 0; pixel < width * height; pixel++) {
    png.data.set([...color(pixel % width, Math.floor(pixel / width)), 255], pixel * 4);
  }
  return png;
}

describe('withPalette', () => {
  it('leaves a picture of few colors as it is', () => {
    const original = picture(5, 3, (x, y) => [x * 50, y * 80, 7]);
    const reduced = PNG.sync.read(withPalette(PNG.sync.write(original), 128));
    expect([reduced.width, reduced.height]).toEqual([5, 3]);
    expect(reduced.data.equals(original.data)).toBe(true);
  });

  it('keeps many colors near what they were', () => {
    const original = picture(256, 8, (x, y) => [x, x, (x + y * 3) % 256]);
    const reduced = PNG.sync.read(withPalette(PNG.sync.write(original), 128));
    const farthest = original.data.reduce(
      (far, value, at) => Math.max(far, Math.abs(value - (reduced.data[at] ?? 0))),
      0,
    );
    expect(farthest).toBeLessThan(16);
  });
});
