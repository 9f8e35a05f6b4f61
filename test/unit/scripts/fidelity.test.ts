import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { agreement, type Pair } from '../../../scripts/fidelity/agreement';
import { samplePictures } from '../../../scripts/fidelity/sample';

type Verdict = Pair['crop']['verdict'];

const says = (verdict: Verdict) => ({ verdict, pTumor: null, problem: '', size: null });
const pair = (original: Verdict, crop: Verdict): Pair => ({
  file: 'a.png',
  zoom: 1,
  original: says(original),
  crop: says(crop),
});

describe('agreement of crops with their pictures', () => {
  it('counts a turn between tumor and no tumor apart from other differences', () => {
    const pairs = [
      pair('tumor', 'tumor'),
      pair('tumor', 'no_tumor'),
      pair('no_tumor', 'tumor'),
      pair('uncertain', 'tumor'),
      pair('no_tumor', null),
    ];
    expect(agreement(pairs)).toEqual({ pictures: 5, same: 0.2, flipped: 0.4 });
  });

  it('leaves out pictures that give no finding as files either', () => {
    expect(agreement([pair(null, null), pair('tumor', 'tumor')])).toMatchObject({ pictures: 1 });
  });
});

describe('the sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 'neurolens-sample-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes pictures of one split alone, the same ones each time, none twice', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `${n}.png,${n % 3 ? 'test' : 'train'}`);
    writeFileSync(join(folder, 'manifest.csv'), `file,split\n${lines.join('\n')}\n`);
    const chosen = samplePictures(folder, 'test', 20);
    expect(chosen).toEqual(samplePictures(folder, 'test', 20));
    expect(new Set(chosen).size).toBe(20);
    const numbers = chosen.map((path) => Number(/(\d+)\.png$/.exec(path)?.[1]));
    expect(numbers.every((number) => number % 3 > 0)).toBe(true);
    // From all over the list, not its beginning.
    expect(Math.max(...numbers)).toBeGreaterThan(40);
  });
});
