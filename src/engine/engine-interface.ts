import type { Slice } from '../imaging/slice';
import type { Backend, Finding } from './finding';
import type { DroppedBackend } from './open-network';

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
