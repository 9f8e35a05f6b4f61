import { describe, expect, it } from 'vitest';
import {
  isRegion,
  LEAST_REGION,
  movedRegion,
  regionBetween,
  regionWithin,
  resizedRegion,
  startingRegion,
} from '../../../src/ui/region-geometry';

const AREA = { width: 800, height: 600 };
const region = { left: 100, top: 100, width: 200, height: 150 };

describe('a region', () => {
  it('begins as a square in the middle', () =>
    expect(startingRegion(AREA)).toEqual({ left: 250, top: 150, width: 300, height: 300 }));

  it.each([
    [
      { x: 10, y: 20 },
      { x: 110, y: 220 },
    ],
    [
      { x: 110, y: 220 },
      { x: 10, y: 20 },
    ],
    [
      { x: 110, y: 20 },
      { x: 10, y: 220 },
    ],
  ])('is drawn in any direction: %j to %j', (from, to) =>
    expect(regionBetween(from, to, AREA)).toEqual({ left: 10, top: 20, width: 100, height: 200 }),
  );

  it('ends at the area where the drag goes beyond', () =>
    expect(regionBetween({ x: 700, y: 500 }, { x: 2000, y: -50 }, AREA)).toEqual({
      left: 700,
      top: 0,
      width: 100,
      height: 500,
    }));

  it('is moved to the edge and no further, its size kept', () => {
    expect(movedRegion(region, 8, -8, AREA)).toEqual({ ...region, left: 108, top: 92 });
    expect(movedRegion(region, 9999, -9999, AREA)).toEqual({ ...region, left: 600, top: 0 });
  });

  it('is resized at its right and lower edge, between the least and the area', () => {
    expect(resizedRegion(region, 8, -8, AREA)).toEqual({ ...region, width: 208, height: 142 });
    expect(resizedRegion(region, 9999, -9999, AREA)).toEqual({
      ...region,
      width: 700,
      height: LEAST_REGION,
    });
  });

  it('stays inside when the area shrinks', () =>
    expect(regionWithin(region, { width: 150, height: 200 })).toEqual({
      left: 0,
      top: 50,
      width: 150,
      height: 150,
    }));

  it.each([
    [32, 32, true],
    [31.9, 500, false],
    [500, 31.9, false],
  ])('of %d by %d counts: %s', (width, height, counts) =>
    expect(isRegion({ width, height })).toBe(counts),
  );
});
