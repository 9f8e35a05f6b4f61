import { INPUT_SIDE } from '../peer';
import type { Layer } from './made-up-weights';
import { type NamedWeights, writeModel } from './model-files';

interface KerasLayer {
  readonly class_name: string;
  readonly config: { readonly name: string } & Record<string, unknown>;
}

/** Batch norm's epsilon in Keras's MobileNet. */
const EPSILON = 1e-3;
/** What batch norm multiplies with, adds, subtracts, and divides the root of, for each channel. */
const NORM_PARTS = { gamma: 1, beta: 0.1, moving_mean: 0, moving_variance: 1 };

/**
 * MobileNet v1 as Keras defines it and the TensorFlow.js converter writes it: convolutions without
 * biases, then batch norm, then ReLU6, each a layer of its own. So most web pages ship it.
 */
export function writeLayersModel(folder: string, layers: readonly Layer[]): void {
  const channels = layers[0]?.shape[2] as number;
  const found = layers.map(kerasLayers);
  const input: KerasLayer = {
    class_name: 'InputLayer',
    config: {
      name: 'image',
      batch_input_shape: [null, INPUT_SIDE, INPUT_SIDE, channels],
      dtype: 'float32',
    },
  };
  const config = {
    name: 'mobilenet',
    layers: [input, ...found.flatMap((parts) => parts.layers)],
  };
  const modelTopology = { class_name: 'Sequential', config, keras_version: '2.1.6' };
  const weights = found.flatMap((parts) => parts.weights);
  writeModel(folder, { format: 'layers-model', modelTopology }, weights);
}

function kerasLayers(layer: Layer): { layers: KerasLayer[]; weights: NamedWeights[] } {
  const { name, kind, stride, shape, kernel, bias } = layer;
  if (kind === 'dense') {
    const units = shape[1] as number;
    return {
      layers: [
        keras('GlobalAveragePooling2D', 'global'),
        keras('Dense', name, { units, activation: 'softmax', use_bias: true }),
      ],
      weights: [
        { name: `${name}/kernel`, shape, values: kernel },
        { name: `${name}/bias`, shape: [units], values: bias },
      ],
    };
  }
  const settings = {
    kernel_size: shape.slice(0, 2),
    strides: [stride, stride],
    padding: stride === 2 ? 'valid' : 'same',
    use_bias: false,
    activation: 'linear',
  };
  const padding = [
    [0, 1],
    [0, 1],
  ];
  const outputs = bias.length;
  const [own, kernelName] =
    kind === 'depthwise'
      ? [keras('DepthwiseConv2D', name, { ...settings, depth_multiplier: 1 }), 'depthwise_kernel']
      : [keras('Conv2D', name, { ...settings, filters: outputs }), 'kernel'];
  return {
    layers: [
      ...(stride === 2 ? [keras('ZeroPadding2D', `${name}_pad`, { padding })] : []),
      own,
      keras('BatchNormalization', `${name}_bn`, { axis: -1, epsilon: EPSILON }),
      keras('ReLU', `${name}_relu`, { max_value: 6 }),
    ],
    weights: [
      { name: `${name}/${kernelName}`, shape, values: kernel },
      ...Object.entries(NORM_PARTS).map(([part, value]) => ({
        name: `${name}_bn/${part}`,
        shape: [outputs],
        values: new Float32Array(outputs).fill(value),
      })),
    ],
  };
}

function keras(class_name: string, name: string, config: object = {}): KerasLayer {
  return { class_name, config: { name, trainable: true, ...config } };
}
