import { describe, expect, it } from 'vitest';
import { costOf } from '../../../scripts/presets/measure';
import type { Judged } from '../../../scripts/presets/pictures';
import { moreSensitive } from '../../../scripts/presets/thresholds';

const picture = (ill: boolean, pTumor: number, group = `${ill}${pTumor}`): Judged => ({
  ill,
  pTumor,
  group,
  kept: true,
});

describe('the more sensitive thresholds', () => {
  it('clear no tumor of val, and call at most one healthy slice in ten a tumor', () => {
    const healthy = Array.from({ length: 20 }, (_, i) => picture(false, i < 17 ? 0.01 : 0.595));
    expect(moreSensitive([...healthy, picture(true, 0.123), picture(true, 0.9)])).toEqual({
      tumorLow: 0.12,
      tumorHigh: 0.6,
    });
  });

  it('go no further than one half', () => {
    const band = moreSensitive([picture(true, 0.8), picture(false, 0.2)]);
    expect(band).toEqual({ tumorLow: 0.5, tumorHigh: 0.5 });
  });
});

describe('what a preset costs', () => {
  it('is counted over all pictures, those taken for no brain too', () => {
    const pictures = [
      picture(true, 0.9),
      picture(true, 0.05),
      picture(true, 0.3),
      { ...picture(true, 0.9), kept: false },
      picture(false, 0.9),
      picture(false, 0.1),
    ];
    const cost = costOf(pictures, { tumorLow: 0.1, tumorHigh: 0.5 });
    expect(cost.found[0]).toBe(0.25);
    expect(cost.missed[0]).toBe(0.25);
    expect(cost.falseAlarms[0]).toBe(0.5);
    expect(cost.undecided[0]).toBeCloseTo(1 / 6, 4);
    expect(cost.found[1]).toBeLessThanOrEqual(0.25);
    expect(cost.found[2]).toBeGreaterThanOrEqual(0.25);
  });
});
