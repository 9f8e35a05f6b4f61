import type { BackendChoice } from './backend-choice-schema';
import type { Backend } from './finding';
import { GoldenMismatchError } from './golden';
import { isSoftwareRenderer } from './webgl-renderer';

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
export function isMismatch(error: unknown): boolean {
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
