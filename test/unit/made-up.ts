import type { Finding } from '../../src/engine/finding';
import type { Job } from '../../src/storage/job';
import { newJob } from '../../src/storage/new-job';

/** A valid finding, for tests of what is done with findings; the numbers mean nothing. */
export function madeUpFinding(change: Partial<Finding> = {}): Finding {
  return {
    verdict: 'tumor',
    pTumor: 0.9,
    pTypes: { glioma: 0.6, meningioma: 0.2, pituitary: 0.1 },
    pBrainMri: 0.99,
    thresholds: { tumorLow: 0.4, tumorHigh: 0.6 },
    map: {
      width: 2,
      height: 1,
      values: [0.1, 0.8],
      peak: { x: 0.75, y: 0.5 },
      hotRegion: { xCenter: 0.75, yCenter: 0.5, width: 0.5, height: 1 },
    },
    model: { id: 'test', version: '1', sha256: '00' },
    rebuilt: false,
    backend: 'wasm',
    picture: { width: 20, height: 10, steps: [] },
    timings: { decodeMs: 1, preprocessMs: 2, inferenceMs: 3 },
    ...change,
  };
}

/** A valid job in the given state; working on a file unless told otherwise. */
export function madeUpJob(change: Partial<Job> = {}): Job {
  return newJob({ createdAt: 1_000, name: 'scan.png', source: 'file', ...change });
}
