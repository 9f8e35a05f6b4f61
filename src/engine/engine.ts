import pTimeout from 'p-timeout';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { FALLBACKS, selectBackend } from './backends';
import type { Engine } from './engine-interface';
import type { Backend } from './finding';
import type { GoldenSubject } from './golden';
import { LoadedEngine } from './loaded-engine';
import type { ModelFiles } from './model-files';
import { openNetwork } from './open-network';
import { readModel } from './read-model';
import { LOAD_LIMIT_MS } from './time-limits';

export interface EngineOptions {
  /** The backend wanted; `Engine.backend` tells which it became. */
  readonly backend: Backend;
  /** Folder of the `.wasm` files, with its closing slash. */
  readonly wasmPath: string;
  /** How long the model's files may take to read and check. */
  readonly loadTimeoutMs?: number;
}

/**
 * Loads a model: its files are checked, the network built from `model.json` or else in code, and
 * its numbers compared with the stored ones; a backend that fails is left for the next.
 *
 * @throws ProblemError `model-missing`, `model-damaged`, `model-unknown-version`,
 * `backend-unavailable`, `engine-timeout`
 */
export async function createEngine(
  files: ModelFiles,
  options: EngineOptions,
): Promise<Engine & GoldenSubject> {
  return openEngine(files, options, FALLBACKS[options.backend]);
}

/** As `createEngine`, with a choice of backends of its own: the probe must not fall back. */
export async function openEngine(
  files: ModelFiles,
  { wasmPath, loadTimeoutMs = LOAD_LIMIT_MS }: Omit<EngineOptions, 'backend'>,
  backends: readonly Backend[],
): Promise<Engine & GoldenSubject> {
  const open = async () => {
    // Side by side, to be quick at a cold start; if the backend cannot be had, openNetwork says so.
    const [first] = backends;
    const selecting = first && selectBackend(first, wasmPath).catch(() => undefined);
    const model = await pTimeout(readModel(files), {
      milliseconds: loadTimeoutMs,
      message: new ProblemError('engine-timeout', t('detail_step_load')),
    });
    await selecting;
    return { metadata: model.metadata, open: await openNetwork(model, backends, wasmPath) };
  };
  const opened = await open();
  return new LoadedEngine(opened.metadata, opened.open, wasmPath, async () => (await open()).open);
}
