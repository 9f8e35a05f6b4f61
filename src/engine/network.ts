import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';

/**
 * The network's outputs on the backend; whoever runs it disposes of them. A type, not an interface:
 * `tidy` wants an index signature, which interfaces do not have.
 */
export type NetworkOutputs = {
  /** `[1, 5]`, in the order of `metadata.labels`. */
  readonly logits: Tensor;
  /** `[1, mapSize, mapSize, 1]`, 0 to 1, over the letterboxed square. */
  readonly map: Tensor;
};

/** A network whose weights lie on the active backend. */
export interface Network {
  /** Runs synchronously up to the read-back. `image` is `[1, size, size, 1]`, -1 to 1. */
  run(image: Tensor4D): NetworkOutputs;
  /** Frees the weights; the network is of no use afterwards. */
  dispose(): void;
}
