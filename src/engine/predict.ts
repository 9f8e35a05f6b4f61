import { type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import pTimeout from 'p-timeout';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { LABELS, type Label, type Metadata } from './metadata-schema';
import type { Network } from './network';
import { PREDICT_LIMIT_MS } from './time-limits';
import { activeWebglContext, ContextLostError, untilContextLost } from './webgl-context';

/** What the network says, before calibration. */
export interface RawOutputs {
  readonly logits: Readonly<Record<Label, number>>;
  /** `mapSize * mapSize`, row-major, over the letterboxed square, 0 to 1. */
  readonly map: Float32Array;
  /** From the upload of the input to the end of the read-back. */
  readonly inferenceMs: number;
}

/**
 * Runs the network once. Leaves no tensor behind, whether it succeeds or fails.
 *
 * @param input `size * size` values as `preprocess` gives them
 * @throws ProblemError `engine-timeout`; `engine-crashed` when the outputs are not what they should
 * be
 * @throws ContextLostError when the GPU has dropped its context; whatever a backend throws
 */
export async function predict(
  network: Network,
  input: Float32Array,
  metadata: Pick<Metadata, 'input' | 'outputs' | 'labels'>,
  limitMs = PREDICT_LIMIT_MS,
): Promise<RawOutputs> {
  const started = performance.now();
  const { size } = metadata.input;
  const context = activeWebglContext();
  if (context?.isContextLost()) throw new ContextLostError();
  const { logits, map } = tidy(() => network.run(tensor4d(input, [1, size, size, 1])));
  try {
    // One asynchronous read each: on WebGL `dataSync` would block the worker until the GPU is done.
    const read = () => Promise.all([logits.data(), map.data()]);
    const [logitValues, mapValues] = await pTimeout(untilContextLost(context, read), {
      milliseconds: limitMs,
      message: new ProblemError('engine-timeout', t('detail_step_predict')),
    });
    const inferenceMs = performance.now() - started;
    const { mapSize } = metadata.outputs;
    return {
      logits: byLabel(checked(logits, logitValues, LABELS.length), metadata.labels),
      map: checked(map, mapValues, mapSize * mapSize),
      inferenceMs,
    };
  } finally {
    logits.dispose();
    map.dispose();
  }
}

/** A damaged graph or a broken driver gives outputs of another size, or ones that are no numbers. */
function checked(tensor: Tensor, values: ArrayLike<number>, length: number): Float32Array {
  if (values.length !== length) {
    throw new ProblemError('engine-crashed', `an output has the shape ${tensor.shape.join('x')}`);
  }
  const copy = Float32Array.from(values);
  if (!copy.every(Number.isFinite)) {
    throw new ProblemError('engine-crashed', 'an output is not a number');
  }
  return copy;
}

function byLabel(values: Float32Array, labels: readonly Label[]): Record<Label, number> {
  const entries = labels.map((label, index) => [label, values[index] as number]);
  return Object.fromEntries(entries) as Record<Label, number>;
}
