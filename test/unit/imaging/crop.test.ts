import { describe, expect, it } from 'vitest';
import { pixelRect } from '../../../src/imaging/crop';

const viewport = { width: 1000, height: 600 };

describe('pixelRect', () => {
  it.each([
    ['one to one', 1],
    ['two device pixels for one', 2],
    ['half the page zoom', 0.5],
    ['a ratio of 1.25', 1.25],
  ])('scales a box: %s', (_name, ratio) => {
    const capture = { width: 1000 * ratio, height: 600 * ratio };
    const box = { left: 100, top: 40, width: 400, height: 200 };
    expect(pixelRect(box, viewport, capture)).toEqual({
      x: 100 * ratio,
      y: 40 * ratio,
      width: 400 * ratio,
      height: 200 * ratio,
    });
  });

  it('leaves out pixels that are in the box only in part', () => {
    const box = { left: 10.4, top: 10.6, width: 100, height: 100 };
    const rect = pixelRect(box, viewport, viewport);
    expect(rect).toEqual({ x: 11, y: 11, width: 99, height: 99 });
  });

  it('forgives the rounding of numbers that are whole', () => {
    const box = { left: 10.000001, top: 9.999999, width: 100, height: 99.999999 };
    expect(pixelRect(box, viewport, viewport)).toEqual({ x: 10, y: 10, width: 100, height: 100 });
  });

  it('ends at the edges of the viewport', () => {
    const box = { left: -50, top: 550, width: 2000, height: 300 };
    expect(pixelRect(box, viewport, viewport)).toEqual({ x: 0, y: 550, width: 1000, height: 50 });
  });

  it.each([
    { left: 1200, top: 0, width: 100, height: 100 },
    { left: 0, top: 590, width: 100, height: 100 },
    { left: 10, top: 10, width: 12, height: 300 },
  ])('refuses what hardly shows: %o', (box) => {
    expect(() => pixelRect(box, viewport, viewport)).toThrow(/partly-hidden/);
  });
});
