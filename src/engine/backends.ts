import {
  backend as activeBackend,
  env,
  findBackendFactory,
  getBackend,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import pTimeout from 'p-timeout';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import type { Backend } from './finding';
import { SELECT_LIMIT_MS } from './time-limits';

/** Which backends are tried for a wanted one, in order. The cpu backend always works, slowly. */
export const FALLBACKS: Readonly<Record<Backend, readonly Backend[]>> = {
  webgl: ['webgl', 'wasm', 'cpu'],
  wasm: ['wasm', 'cpu'],
  cpu: ['cpu'],
};

/**
 * Makes a backend the active one, loading its code when first asked for.
 *
 * @param wasmPath folder of the `.wasm` files, with its closing slash
 * @throws ProblemError `backend-unavailable` or `engine-timeout`, with the backend's name
 */
export async function selectBackend(backend: Backend, wasmPath: string): Promise<void> {
  if (isActive(backend)) return;
  try {
    const selected = await pTimeout(loadAndSet(backend, wasmPath), {
      milliseconds: SELECT_LIMIT_MS,
      message: new ProblemError('engine-timeout', t('detail_step_select', { backend })),
    });
    // tfjs goes on with another backend without a word when this one cannot be had.
    if (selected && getBackend() === backend) return;
  } catch (error) {
    resetBackend(backend);
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('backend-unavailable', backend, { cause: error });
  }
  resetBackend(backend);
  throw new ProblemError('backend-unavailable', backend);
}

/** tfjs names a backend as the current one while it is still being initialized. */
function isActive(backend: Backend): boolean {
  if (getBackend() !== backend) return false;
  try {
    return activeBackend() !== null;
  } catch {
    return false;
  }
}

async function loadAndSet(backend: Backend, wasmPath: string): Promise<boolean> {
  await LOADERS[backend](wasmPath);
  return setBackend(backend);
}

/** Dynamic imports, so that the wasm path does not load WebGL's 400 kB and the other way round. */
const LOADERS: Readonly<Record<Backend, (wasmPath: string) => Promise<void>>> = {
  async wasm(wasmPath) {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    // In an extension page SharedArrayBuffer exists and tfjs picks threads, but its blob worker is
    // refused and `setBackend` never resolves. Two threads were 2.2 times slower here anyway.
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths(wasmPath);
  },
  async webgl() {
    await import('@tensorflow/tfjs-backend-webgl');
    // Without it tfjs refuses a software renderer. Whether one is worth having is not decided here:
    // the probe avoids it, a user or a test may ask for it.
    env().set('SOFTWARE_WEBGL_ENABLED', true);
  },
  async cpu() {
    await import('@tensorflow/tfjs-backend-cpu');
  },
};

/**
 * Throws a backend's instance away, with all tensors on it, so that the next `selectBackend` makes a
 * new one: after a lost WebGL context, and after an initialization that never ended (a pending one
 * would make every later use of tfjs fail).
 */
export function resetBackend(backend: Backend): void {
  const factory = findBackendFactory(backend);
  if (!factory) return;
  removeBackend(backend);
  registerBackend(backend, factory);
}
