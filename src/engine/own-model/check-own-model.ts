import type { EngineOptions } from '../engine';
import type { Backend } from '../finding';
import { openOwnEngine } from './own-engine';
import type { OwnModelFiles } from './own-model-schema';

/** What a check of a user's model has found. Times in milliseconds. */
export interface OwnModelCheck {
  readonly backend: Backend;
  readonly loadMs: number;
  /** Median of one inference. */
  readonly inferenceMs: number;
}

const SIDE = 64;
const SEEDS = [1, 2, 3];

/**
 * Runs a model before it is kept: it has to load, take its input, and give finite numbers of the
 * stated kind for black, white and noise. Meant for a worker of its own, which can be ended.
 *
 * @param onStep called after the load and after each picture
 * @throws ProblemError `own-model-unusable`, `backend-unavailable`, `engine-timeout`
 */
export async function checkOwnModel(
  files: OwnModelFiles,
  options: Pick<EngineOptions, 'backend' | 'wasmPath'>,
  onStep: () => void,
): Promise<OwnModelCheck> {
  const started = performance.now();
  const engine = await openOwnEngine(files, options);
  const loadMs = performance.now() - started;
  const times: number[] = [];
  for (const picture of testPictures()) {
    onStep();
    times.push((await engine.probabilities(picture)).inferenceMs);
  }
  engine.dispose();
  times.sort((a, b) => a - b);
  return { backend: engine.backend, loadMs, inferenceMs: times[times.length >> 1] ?? 0 };
}

function testPictures() {
  const picture = (value: (index: number) => number) => ({
    width: SIDE,
    height: SIDE,
    pixels: Uint8Array.from({ length: SIDE * SIDE }, (_, index) => value(index)),
  });
  return [
    picture(() => 0),
    picture(() => 255),
    // Weyl sequences: the same noise on every machine.
    ...SEEDS.map((seed) => picture((index) => Math.floor(((index * seed * 0.618034) % 1) * 256))),
  ];
}
