import { expect, it } from 'vitest';
import { heatAlpha, heatColor } from '../../../src/ui/heat-palette';

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

/** Relative luminance as WCAG defines it. */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('gets lighter with every step, so that the order needs no hue', () => {
  const lights = STEPS.map((step) => luminance(heatColor(step)));
  for (let step = 1; step < lights.length; step++) {
    expect(lights[step]).toBeGreaterThan(lights[step - 1] ?? 1);
  }
});

it('is never grey, so that it stands out from tissue', () => {
  for (const step of STEPS) {
    const color = heatColor(step);
    expect(Math.max(...color) - Math.min(...color)).toBeGreaterThan(60);
  }
});

it('is transparent where cold and full where warm', () => {
  expect(heatAlpha(0)).toBe(0);
  expect(heatAlpha(0.1)).toBe(0);
  expect(heatAlpha(0.45)).toBe(1);
  expect(heatAlpha(1)).toBe(1);
});

it('takes responses out of range as the nearest one', () => {
  expect(heatColor(-1)).toEqual(heatColor(0));
  expect(heatColor(2)).toEqual(heatColor(1));
});
