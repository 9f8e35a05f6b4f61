import { describe, expect, it } from 'vitest';
import { agreement, type Pair } from '../../scripts/fidelity/agreement';
import { comparePictures } from '../../scripts/fidelity/compare';
import { samplePictures } from '../../scripts/fidelity/sample';
import { hasData } from './figures';

if (!hasData) console.log('Skipped: ../shared/data is not here.');

/** A part of what `npm run fidelity` shows (200 pictures), so that it ends in two minutes. */
const COUNT = 70;

describe.skipIf(!hasData)('crops of a page at mixed zooms', () => {
  it('get the verdicts of their pictures', { timeout: 600_000 }, async () => {
    const pairs: Pair[] = [];
    const paths = samplePictures('../shared/data', 'test', COUNT);
    await comparePictures(paths, (pair) => pairs.push(pair));
    const { pictures, same, flipped } = agreement(pairs);
    console.log('Crops against files:', { pictures, same, flipped });
    expect(pictures).toBe(COUNT);
    expect(same).toBeGreaterThanOrEqual(0.97);
    expect(flipped).toBeLessThanOrEqual(0.01);
  });
});
