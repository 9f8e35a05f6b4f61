import { getBackend } from '@tensorflow/tfjs-core';
import type { BackendChoice } from './backend-choice-schema';
import { resetBackend, selectBackend } from './backends';
import { openEngine } from './engine';
import { BACKENDS, type Backend } from './finding';
import { GOLDEN_TOLERANCE, GoldenMismatchError, goldenDeviation, goldenPixels } from './golden';
import type { ModelFiles } from './model-files';
import { isSoftwareRenderer, webglRenderer } from './webgl-renderer';

/**
 * WebGL leaves the CPU to the user's other work, so it is kept unless wasm is clearly faster; below
 * this ratio two timings of the same machine differ by chance.
 */
const WASM_MUST_BE_FASTER_BY = 1.2;

/** The measurements that a choice is made from; tests hand in their own. */
export interface BackendProbe {
  /** Name of the graphics card's renderer; null where there is no WebGL. */
  renderer(): string | null;
  /**
   * Median time of one inference, in milliseconds.
   * @throws GoldenMismatchError when the numbers are wrong; another error when it cannot be had
   */
  inferenceMs(backend: Backend): Promise<number>;
}

/**
 * Times the backends of this machine with the golden pictures and chooses one.
 *
 * It takes seconds where WebGL is slow: for idle time, never in a picture's way. Nothing else may
 * use tfjs in the same worker meanwhile. A backend that was active before is active afterwards.
 */
export async function chooseBackend(files: ModelFiles, wasmPath: string): Promise<BackendChoice> {
  const before = BACKENDS.find((backend) => backend === getBackend());
  try {
    return await decideBackend({
      renderer: webglRenderer,
      inferenceMs: (backend) => timedGolden(files, backend, wasmPath),
    });
  } finally {
    // The probe's WebGL context would hold GPU memory for as long as the worker lives.
    if (before !== 'webgl') resetBackend('webgl');
    if (before) await selectBackend(before, wasmPath);
  }
}

/** The choice itself (design decision 5), from what the probe measures. */
export async function decideBackend(probe: BackendProbe): Promise<BackendChoice> {
  const choice = (backend: Backend, reason: BackendChoice['reason']): BackendChoice => ({
    backend,
    reason,
    measuredAt: Date.now(),
  });
  const renderer = probe.renderer();
  if (renderer === null) return choice('wasm', { kind: 'no-webgl' });
  if (isSoftwareRenderer(renderer)) return choice('wasm', { kind: 'software-renderer', renderer });
  const webgl = await attempt(() => probe.inferenceMs('webgl'));
  if ('error' in webgl) {
    return choice('wasm', { kind: isMismatch(webgl.error) ? 'golden-failed' : 'no-webgl' });
  }
  const wasm = await attempt(() => probe.inferenceMs('wasm'));
  if ('error' in wasm) return choice('webgl', { kind: 'no-wasm' });
  const times = { webglMs: webgl.value, wasmMs: wasm.value };
  return times.wasmMs * WASM_MUST_BE_FASTER_BY <= times.webglMs
    ? choice('wasm', { kind: 'wasm-faster', ...times })
    : choice('webgl', { kind: 'webgl-faster', ...times });
}

/** While an engine is being opened a mismatch is the cause of a `model-damaged`. */
function isMismatch(error: unknown): boolean {
  return (
    error instanceof GoldenMismatchError ||
    (error instanceof Error && error.cause instanceof GoldenMismatchError)
  );
}

async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

/** Opening the engine is the warm-up; then each golden picture is checked and timed. */
async function timedGolden(files: ModelFiles, backend: Backend, wasmPath: string): Promise<number> {
  const engine = await openEngine(files, { wasmPath }, [backend]);
  try {
    const times: number[] = [];
    for (const golden of engine.metadata.golden) {
      const outputs = await engine.predictPixels(goldenPixels(golden));
      const deviation = goldenDeviation(golden, outputs, engine.metadata.calibration);
      if (!(deviation <= GOLDEN_TOLERANCE)) throw new GoldenMismatchError(deviation);
      times.push(outputs.inferenceMs);
    }
    times.sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
  } finally {
    engine.dispose();
  }
}
