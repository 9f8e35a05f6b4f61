import { BLOCKS } from '../../../../src/engine/architecture';
import { createRandom, gaussian, type Random } from '../../../samples/random';

/** One layer of MobileNet v1 with its weights, in TensorFlow's layout. */
export interface Layer {
  readonly name: string;
  readonly kind: 'conv' | 'depthwise' | 'dense';
  readonly stride: 1 | 2;
  readonly shape: readonly number[];
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

export interface Shape {
  readonly alpha: number;
  /** Of the picture. */
  readonly channels: 1 | 3;
  readonly classes: number;
}

const SEED = 1;
const BIAS = 0.1;
const STEM_FILTERS = 32;

/**
 * MobileNet v1 with made-up weights, for comparisons of speed alone. They keep the size of what
 * flows through (He et al. 2015, arXiv:1502.01852): numbers that become tiny would be slow.
 */
export function madeUpMobileNet({ alpha, channels, classes }: Shape): Layer[] {
  const random = createRandom(SEED);
  const layers: Layer[] = [];
  const add = (name: string, kind: Layer['kind'], shape: number[], inputs: number, stride: 1 | 2) =>
    layers.push({ name, kind, stride, shape, ...weights(random, shape, inputs, kind) });
  let width = Math.floor(STEM_FILTERS * alpha);
  add('conv1', 'conv', [3, 3, channels, width], 9 * channels, 2);
  BLOCKS.forEach(({ stride, filters }, index) => {
    const outputs = Math.floor(filters * alpha);
    add(`dw${index + 1}`, 'depthwise', [3, 3, width, 1], 9, stride);
    add(`pw${index + 1}`, 'conv', [1, 1, width, outputs], width, 1);
    width = outputs;
  });
  add('head', 'dense', [width, classes], width, 1);
  return layers;
}

function weights(random: Random, shape: readonly number[], inputs: number, kind: Layer['kind']) {
  const count = shape.reduce((product, side) => product * side, 1);
  const scale = Math.sqrt(2 / inputs);
  const outputs = (kind === 'depthwise' ? shape[2] : shape.at(-1)) as number;
  return {
    kernel: Float32Array.from({ length: count }, () => gaussian(random) * scale),
    bias: new Float32Array(outputs).fill(BIAS),
  };
}
