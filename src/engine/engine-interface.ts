import type { Slice } from '../imaging/slice';
import type { Backend, Finding } from './finding';
import type { DroppedBackend } from './open-network';
import type { Preset } from './presets';

/** A loaded model on a backend. One prediction at a time: whoever owns it keeps the queue. */
export interface Engine {
  /** What it really runs on; after a lost GPU it may be another than at first. */
  readonly backend: Backend;
  /** Backends that were wanted and could not be used. */
  readonly dropped: readonly DroppedBackend[];
  /** `sha256` is that of the weights. */
  readonly model: Finding['model'];
  /** True when `model.json` was of no use and the network was rebuilt in code. */
  readonly rebuilt: boolean;
  /**
   * @param decodeMs how long the picture took to decode; passed on in the finding's timings
   * @param preset which of the model's thresholds to judge by
   * @throws ProblemError `engine-timeout`, `engine-crashed`, `out-of-memory`
   */
  classify(slice: Slice, decodeMs: number, preset?: Preset): Promise<Finding>;
  /** Frees the weights; the engine is of no use afterwards. */
  dispose(): void;
}
