import { expect, it } from 'vitest';
import { stretchLine } from '../../../src/ui/stretch-line';

it('passes through the value of each cell at its middle', () => {
  const stretched = stretchLine([0.2, 0.8, 0.4], 15);
  expect(stretched[2]).toBeCloseTo(0.2);
  expect(stretched[7]).toBeCloseTo(0.8);
  expect(stretched[12]).toBeCloseTo(0.4);
});

it('stays within 0..1 beside a steep edge', () => {
  for (const value of stretchLine([0, 0, 1, 1, 0], 100)) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
});

it('stretches a single cell evenly', () => {
  expect(stretchLine([0.5], 3)).toEqual([0.5, 0.5, 0.5]);
});
