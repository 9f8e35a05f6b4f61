import { type Problem, toProblem } from '../problems/problem';
import { isMismatch } from './decide-backend';
import { openEngine } from './engine';
import type { Backend } from './finding';
import { GOLDEN_TOLERANCE, GoldenMismatchError, goldenDeviation, goldenPixels } from './golden';
import type { ModelFiles } from './model-files';

/** Inferences that are timed: enough for a median, and 10 s on the slowest backend. */
const TIMED_RUNS = 5;

/** What a test of one backend has found. Times in milliseconds. */
export type BackendTest =
  | {
      readonly kind: 'passed';
      /** From nothing to the first answer: files, backend, warm-up. */
      readonly loadMs: number;
      /** Median of one inference. */
      readonly inferenceMs: number;
      /** Largest difference from the stored probabilities of the golden pictures. */
      readonly deviation: number;
    }
  | { readonly kind: 'wrong-numbers' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Opens the shipped model on one backend, without another to fall back on, and runs golden pictures
 * through it. Meant for a worker of its own, which leaves nothing behind when it is ended.
 *
 * @param onStep called after the load and after each inference
 */
export async function testBackend(
  files: ModelFiles,
  backend: Backend,
  wasmPath: string,
  onStep: () => void,
): Promise<BackendTest> {
  try {
    return await passed(files, backend, wasmPath, onStep);
  } catch (error) {
    if (isMismatch(error)) return { kind: 'wrong-numbers' };
    return { kind: 'failed', problem: toProblem(error) };
  }
}

async function passed(
  files: ModelFiles,
  backend: Backend,
  wasmPath: string,
  onStep: () => void,
): Promise<BackendTest> {
  const started = performance.now();
  const engine = await openEngine(files, { wasmPath }, [backend]);
  const loadMs = performance.now() - started;
  const { golden: pictures, calibration } = engine.metadata;
  const times: number[] = [];
  let deviation = 0;
  for (let run = 0; run < TIMED_RUNS; run++) {
    onStep();
    const golden = pictures[run % pictures.length];
    if (!golden) break;
    const outputs = await engine.predictPixels(goldenPixels(golden));
    // Not `Math.max`: a deviation that is no number must not pass.
    const off = goldenDeviation(golden, outputs, calibration);
    if (!(off <= GOLDEN_TOLERANCE)) throw new GoldenMismatchError(off);
    deviation = Math.max(deviation, off);
    times.push(outputs.inferenceMs);
  }
  engine.dispose();
  times.sort((a, b) => a - b);
  return { kind: 'passed', loadMs, inferenceMs: times[times.length >> 1] ?? 0, deviation };
}
