import { expect } from 'vitest';
import type { Finding } from '../../../src/engine/finding';
import type { Job } from '../../../src/storage/job';

/** What the design allows between backends and between the two ways of building the network. */
export const TOLERANCE = 1e-3;

/** The finding of a job that must have one. */
export function findingOf(job: Job | undefined): Finding {
  if (job?.state.kind !== 'done') throw new Error(`No finding but ${JSON.stringify(job?.state)}`);
  return job.state.finding;
}

/** The code of a job that must have failed. */
export function codeOf(job: Job | undefined): string {
  if (job?.state.kind !== 'failed') throw new Error(`Not failed: ${JSON.stringify(job?.state)}`);
  return job.state.problem.code;
}

/** Largest difference between two findings in any probability or cell of the map. */
export function deviation(one: Finding, other: Finding): number {
  const [a, b] = [numbers(one), numbers(other)];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));
}

/** Fails unless both say the same within the tolerance. */
export function expectSameFinding(actual: Finding, expected: Finding): void {
  expect(deviation(actual, expected)).toBeLessThanOrEqual(TOLERANCE);
  expect(actual.model).toEqual(expected.model);
  expect(actual.picture).toEqual(expected.picture);
}

function numbers({ pTumor, pTypes, pBrainMri, map }: Finding): number[] {
  return [pTumor, pBrainMri, pTypes.glioma, pTypes.meningioma, pTypes.pituitary, ...map.values];
}
