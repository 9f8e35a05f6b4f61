import type { Verdict } from '../../src/engine/finding';

export interface Outcome {
  /** Null where there is no finding; `problem` then says why. */
  readonly verdict: Verdict | null;
  readonly pTumor: number | null;
  readonly problem: string;
  /** Width and height in pixels of what was classified. */
  readonly size: readonly [number, number] | null;
}

/** What one picture was found to show as a file and as a crop of a page. */
export interface Pair {
  readonly file: string;
  /** Zoom of the page, 1 is 100%. */
  readonly zoom: number;
  readonly original: Outcome;
  readonly crop: Outcome;
}

export interface Agreement {
  readonly pictures: number;
  /** Share of the pictures with the same verdict, 0..1. A crop without a finding is no agreement. */
  readonly same: number;
  /** Share that turned from tumor to no tumor or back, 0..1. */
  readonly flipped: number;
}

/** How well crops agree with their originals. Pictures whose original has no finding do not count. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const judged = pairs.filter(({ original }) => original.verdict !== null);
  const share = (fits: (pair: Pair) => boolean) => judged.filter(fits).length / judged.length;
  return { pictures: judged.length, same: share(isSame), flipped: share(isFlipped) };
}

export function isSame({ original, crop }: Pair): boolean {
  return original.verdict === crop.verdict;
}

function isFlipped({ original, crop }: Pair): boolean {
  const both = [original.verdict, crop.verdict];
  return both.includes('tumor') && both.includes('no_tumor');
}
