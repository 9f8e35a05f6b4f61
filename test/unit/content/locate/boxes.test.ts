import { describe, expect, it } from 'vitest';
import {
  clipped,
  gridPoints,
  intersection,
  isSameBox,
  outOfFrame,
  shareOf,
} from '../../../../src/content/locate/boxes';
import type { Box } from '../../../../src/content/place-card';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  width,
  height,
});

describe('intersection and shareOf', () => {
  it('give the common part and how much of a box it is', () => {
    const whole = box(0, 0, 100, 100);
    const part = intersection(whole, box(50, -20, 100, 70));
    expect(part).toEqual(box(50, 0, 50, 50));
    expect(shareOf(whole, part)).toBe(0.25);
  });
  it.each([box(100, 0, 10, 10), box(0, -10, 10, 10), box(300, 300, 1, 1)])(
    'give nothing for boxes that only touch, or lie apart: %o',
    (other) => {
      expect(intersection(box(0, 0, 100, 100), other)).toBeNull();
      expect(shareOf(box(0, 0, 100, 100), null)).toBe(0);
    },
  );
});

describe('clipped', () => {
  it('takes no pixel off for the rounding of an observer', () => {
    const picture = box(10.4, 20.6, 100.3, 99.5);
    expect(clipped(picture, box(11, 20, 99, 100.5))).toEqual(picture);
  });
  it('takes off what is really hidden', () => {
    expect(clipped(box(10, 10, 100, 100), box(10, 10, 100, 60))).toEqual(box(10, 10, 100, 60));
    expect(clipped(box(10, 10, 100, 100), box(0, 0, 0, 0))).toBeNull();
  });
  it('leaves a picture inside the border of its element as it is', () => {
    expect(clipped(box(20, 20, 80, 80), box(0, 0, 120, 120))).toEqual(box(20, 20, 80, 80));
  });
});

describe('outOfFrame', () => {
  const inset = { left: 7, top: 9 };
  it('adds the frame’s place, border and padding', () => {
    const frame = { outer: box(100, 200, 300, 150), laidOut: { width: 300, height: 150 }, inset };
    expect(outOfFrame(box(5, -10, 50, 60), frame)).toEqual(box(112, 199, 50, 60));
  });
  it('scales with the frame', () => {
    const frame = { outer: box(100, 200, 600, 75), laidOut: { width: 300, height: 150 }, inset };
    expect(outOfFrame(box(5, 1, 50, 60), frame)).toEqual(box(124, 205, 100, 30));
  });
  it('does not divide by the size of a frame without one', () => {
    const frame = { outer: box(1, 2, 0, 0), laidOut: { width: 0, height: 0 }, inset };
    expect(outOfFrame(box(0, 0, 10, 10), frame)).toEqual(box(8, 11, 10, 10));
  });
});

describe('isSameBox', () => {
  it('allows the slack at each edge, and no more', () => {
    expect(isSameBox(box(0, 0, 100, 100), box(2, -2, 98, 104), 2)).toBe(true);
    expect(isSameBox(box(0, 0, 100, 100), box(3, 0, 97, 100), 2)).toBe(false);
    expect(isSameBox(box(0, 0, 100, 100), box(0, 0, 100, 103), 2)).toBe(false);
  });
});

describe('gridPoints', () => {
  it('gives the middles of all cells', () => {
    expect(gridPoints(box(10, 20, 40, 80), 2)).toEqual([
      { x: 20, y: 40 },
      { x: 40, y: 40 },
      { x: 20, y: 80 },
      { x: 40, y: 80 },
    ]);
  });
});
