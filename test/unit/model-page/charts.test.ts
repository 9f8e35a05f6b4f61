import { describe, expect, it } from 'vitest';
import { shadeOf } from '../../../src/ui/charts/confusion-table';
import { linePath, PLOT, plotOf } from '../../../src/ui/charts/plot';
import {
  changeDomain,
  fraction,
  lowerDomain,
  place,
  shareDomain,
  ticks,
  upperDomain,
} from '../../../src/ui/charts/scale';

describe('scales', () => {
  it('places values, and draws what is outside at the edge', () => {
    expect(fraction(0.75, [0.5, 1])).toBe(0.5);
    expect(place(0.86, [0.5, 1])).toBe('72.00%');
    expect(place(-1, [0, 1])).toBe('0.00%');
    expect(place(2, [0, 1])).toBe('100.00%');
  });

  it('shows half of the scale only while everything fits into it', () => {
    expect(shareDomain([0.86, 0.76, 0.95])).toEqual([0.5, 1]);
    expect(shareDomain([0.86, 0.49, 0.95])).toEqual([0, 1]);
  });

  it('ends on round numbers around the values', () => {
    expect(upperDomain([0.953, 1], 0.1)).toEqual([0.9, 1]);
    expect(upperDomain([0.78, 1], 0.1)[0]).toBeCloseTo(0.7);
    expect(lowerDomain([0.004, 0])).toEqual([0, 0.05]);
    expect(lowerDomain([0.0917])[1]).toBeCloseTo(0.1);
    const [from, to] = changeDomain([-0.225, 0.012]);
    expect([from, to].map((end) => Number(end.toFixed(3)))).toEqual([-0.25, 0.05]);
  });

  it.each<[[number, number], number[]]>([
    [
      [0, 1],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [0.5, 1],
      [0.5, 0.6, 0.7, 0.8, 0.9, 1],
    ],
    [
      [-0.25, 0.05],
      [-0.25, -0.2, -0.15, -0.1, -0.05, 0, 0.05],
    ],
    [
      [0, 0.05],
      [0, 0.01, 0.02, 0.03, 0.04, 0.05],
    ],
  ])('divides %j at round numbers', (domain, expected) => {
    expect(ticks(domain)).toEqual(expected);
  });
});

describe('plots', () => {
  it('grows to the right and upward within its margins', () => {
    const plot = plotOf([0, 1], [0.9, 1]);
    expect([plot.x(0), plot.x(1)]).toEqual([PLOT.left, PLOT.width - PLOT.right]);
    expect([plot.y(0.9), plot.y(1)]).toEqual([PLOT.height - PLOT.bottom, PLOT.top]);
    const points = [
      [0, 0.9],
      [1, 1],
    ] as const;
    expect(linePath(plot, points)).toBe(
      `M${PLOT.left} ${PLOT.height - PLOT.bottom}L${PLOT.width - PLOT.right} ${PLOT.top}`,
    );
  });

  it('shades few darker than none, and all darkest', () => {
    expect([shadeOf(0, 200), shadeOf(1, 200), shadeOf(120, 200), shadeOf(200, 200)]).toEqual([
      0, 1, 3, 5,
    ]);
    expect(shadeOf(0, 0)).toBe(0);
  });
});
