import { type Field, forEachPixel, mix, smoothstep } from './field';
import type { ColorPicture } from './picture';

/** Red, green and blue, 0..1 each. */
export type Color = readonly [red: number, green: number, blue: number];

/** A color picture while it is painted: three numbers 0..1 per pixel. */
export interface ColorCanvas {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A canvas filled by a function that is asked once for every block of `step` x `step` pixels. */
export function createColorCanvas(
  width: number,
  height: number,
  step: number,
  color: (x: number, y: number) => Color,
): ColorCanvas {
  const data = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step)
      fillBlock({ width, height, data }, x, y, step, color(x, y));
  }
  return { width, height, data };
}

function fillBlock(
  canvas: ColorCanvas,
  left: number,
  top: number,
  step: number,
  color: Color,
): void {
  for (let y = top; y < Math.min(canvas.height, top + step); y++) {
    for (let x = left; x < Math.min(canvas.width, left + step); x++) {
      canvas.data.set(color, (y * canvas.width + x) * 3);
    }
  }
}

export function mixColor(from: Color, to: Color, share: number): Color {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)];
}

export function shade(color: Color, gain: number): Color {
  return [color[0] * gain, color[1] * gain, color[2] * gain];
}

/** Paints where `distance` (pixels) is negative, with an edge `softness` pixels wide. */
export function paintColor(
  canvas: ColorCanvas,
  distance: Field,
  color: Color | ((x: number, y: number, distance: number) => Color),
  softness = 1.2,
  opacity = 1,
): void {
  forEachPixel(distance, (away, x, y) => {
    const share = opacity * smoothstep(softness / 2, -softness / 2, away);
    if (share === 0) return;
    const target = typeof color === 'function' ? color(x, y, away) : color;
    const index = (y * canvas.width + x) * 3;
    target.forEach((value, channel) => {
      canvas.data[index + channel] = mix(canvas.data[index + channel] ?? 0, value, share);
    });
  });
}

/** The finished picture; `grain` adds a photo sensor's noise. */
export function finishColor(canvas: ColorCanvas, grain: () => number = () => 0): ColorPicture {
  const { width, height } = canvas;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  canvas.data.forEach((value, index) => {
    rgba[Math.floor(index / 3) * 4 + (index % 3)] = 255 * (value + grain());
  });
  return { width, height, rgba };
}
