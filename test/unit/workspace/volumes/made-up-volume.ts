import type { Finding, Verdict } from '../../../../src/engine/finding';
import type { Slice } from '../../../../src/imaging/slice';
import type { Volume } from '../../../../src/imaging/volume/volume';
import {
  type SliceRecord,
  sliceRecord,
} from '../../../../src/workspace/volumes/check/slice-record';
import { madeUpFinding } from '../../made-up';

/** A volume of 4 x 3 x `slices` voxels, 5 mm from slice to slice, each of its slice's number. */
export function madeUpVolume(slices = 6, change: Partial<Volume> = {}): Volume {
  return {
    name: 'head.nii',
    size: [4, 3, slices],
    spacing: [1, 1, 5],
    spacingKnown: true,
    axes: ['L', 'P', 'S'],
    voxels: Uint8Array.from({ length: 12 * slices }, (_, at) => Math.floor(at / 12)),
    slope: 1,
    intercept: 0,
    range: [0, 255],
    window: { center: 128, width: 255 },
    windowSource: 'percentiles',
    inverted: false,
    steps: [],
    ...change,
  };
}

/** Findings of the model's real thresholds: t is a tumor, u uncertain, n none, x no brain MRI. */
export function outcomes(letters: string): Finding[] {
  const kinds: Record<string, [Verdict, number]> = {
    t: ['tumor', 0.95],
    u: ['uncertain', 0.5],
    n: ['no_tumor', 0.05],
    x: ['not_brain_mri', 0.99],
  };
  return [...letters].map((letter) => {
    const [verdict, pTumor] = kinds[letter] as [Verdict, number];
    return madeUpFinding({ verdict, pTumor, thresholds: { tumorLow: 0.16, tumorHigh: 0.85 } });
  });
}

export function recordsOf(letters: string): SliceRecord[] {
  return outcomes(letters).map((finding) => sliceRecord(finding, { center: 128, width: 255 }));
}

/** An engine that answers when it is told to. */
export class HeldClassifier {
  readonly asked: {
    slice: Slice;
    answer: (finding: Finding) => void;
    fail: (e: unknown) => void;
  }[] = [];
  stopped = 0;

  classify(slice: Slice): Promise<Finding> {
    return new Promise((answer, fail) => this.asked.push({ slice, answer, fail }));
  }
  warmUp(): void {}
  stop(): void {
    this.stopped += 1;
  }
  #answered = 0;
  /** Answers the question that waits longest, and lets what follows from it happen. */
  async next(finding: Finding = madeUpFinding()): Promise<void> {
    // What is asked next is read in a turn of its own.
    await settled();
    this.asked[this.#answered]?.answer(finding);
    this.#answered += 1;
    await settled();
  }
}

/** Lets everything happen that waits for promises alone, or for the page's next turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
