import pTimeout from 'p-timeout';
import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { FALLBACKS, selectBackend } from './backends';
import type { Backend, Finding } from './finding';
import type { GoldenSubject } from './golden';
import { LoadedEngine } from './loaded-engine';
import type { ModelFiles } from './model-files';
import { type DroppedBackend, openNetwork } from './open-network';
import { readModel } from './read-model';
import { LOAD_LIMIT_MS } from './time-limits';

/** A loaded model on a backend. One prediction at a time: whoever owns it keeps the queue. */
export interface Engine {
  /** What it really runs on; after a lost GPU it may be another than at first. */
  readonly backend: Backend;
  /** Backends that were wanted and could not be used. */
  readonly dropped: readonly DroppedBackend[];
  /** `sha256` is that of the weights. */
  readonly model: { readonly id: string; readonly version: string; readonly sha256: string };
  /** True when `model.json` was of no use and the network was rebuilt in code. */
  readonly rebuilt: boolean;
  /**
   * @param decodeMs how long the picture took to decode; passed on in the finding's timings
   * @throws ProblemError `engine-timeout`, `engine-crashed`, `out-of-memory`
   */
  classify(slice: Slice, decodeMs: number): Promise<Finding>;
  /** Frees the weights; the engine is of no use afterwards. */
  dispose(): void;
}

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
      message: new ProblemError('engine-timeout', 'load'),
    });
    await selecting;
    return { metadata: model.metadata, open: await openNetwork(model, backends, wasmPath) };
  };
  const opened = await open();
  return new LoadedEngine(opened.metadata, opened.open, wasmPath, async () => (await open()).open);
}
