import type { Finding, LocalisationMap, Verdict } from '../../../src/engine/finding';
import type { Job, JobState } from '../../../src/storage/job';
import { madeUpFinding, madeUpJob } from '../made-up';

/** A map of zeros but for one cell of 1. */
export function mapWithPeak(side: number, hot: { column: number; row: number }): LocalisationMap {
  const values = Array.from({ length: side * side }, () => 0);
  values[hot.row * side + hot.column] = 1;
  const peak = { x: (hot.column + 0.5) / side, y: (hot.row + 0.5) / side };
  return { width: side, height: side, values, peak, hotRegion: null };
}

/** A finding of a meningioma-like kind with the given verdict. */
export function findingOf(verdict: Verdict, pTumor: number): Finding {
  return madeUpFinding({
    verdict,
    pTumor,
    pTypes: { glioma: pTumor * 0.2, meningioma: pTumor * 0.7, pituitary: pTumor * 0.1 },
    timings: { decodeMs: 10, preprocessMs: 2, inferenceMs: 31.4 },
  });
}

/** A job in the given state. */
export function jobIn(state: JobState): Job {
  return madeUpJob({ state });
}
