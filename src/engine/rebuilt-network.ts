import {
  add,
  avgPool,
  concat,
  dispose,
  fused,
  image as imageOps,
  matMul,
  max,
  mean,
  mul,
  relu6,
  reshape,
  sigmoid,
  softmax,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tidy,
} from '@tensorflow/tfjs-core';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import {
  BLOCKS,
  expectedShapes,
  type MobileNetV1,
  STRIDE_8_BLOCK,
  STRIDE_16_BLOCK,
} from './architecture';
import { decodeWeights, type WeightValues } from './decode-weights';
import type { Architecture } from './metadata-schema';
import type { Network, NetworkOutputs } from './network';
import type { ModelBundle } from './read-model';

/** Whether the layers of a family are known here; `model.json` is the only way to the others. */
export function canBeRebuilt(architecture: Architecture): architecture is MobileNetV1 {
  return architecture.family === 'mobilenet_v1';
}

/**
 * Builds the network in code from its weights alone; the second of the three steps of loading.
 *
 * The same layers as `model.json` describes, so the outputs agree with it to 1e-3 (a test).
 *
 * @throws ProblemError `model-damaged` naming the weight that is missing or wrong, or the family
 * that cannot be rebuilt
 */
export function rebuiltNetwork({ metadata, weights }: ModelBundle): Network {
  const { architecture } = metadata;
  if (!canBeRebuilt(architecture)) {
    throw new ProblemError(
      'model-damaged',
      t('detail_not_rebuilt', { family: architecture.family }),
    );
  }
  const tensors = onBackend(checked(decodeWeights(metadata.weights, weights), architecture));
  const layers = new Layers(tensors);
  return {
    run: (image) => tidy(() => forward(layers, image)),
    dispose: () => dispose(tensors),
  };
}

/** The weights that the architecture needs, each of the shape that it gives them. */
function checked(
  weights: ReadonlyMap<string, WeightValues>,
  architecture: MobileNetV1,
): Map<string, WeightValues> {
  const found = new Map<string, WeightValues>();
  for (const [name, shape] of expectedShapes(architecture)) {
    const weight = weights.get(name);
    if (!weight) throw new ProblemError('model-damaged', t('detail_weight_missing', { name }));
    if (weight.shape.join() !== shape.join()) {
      const sides = (of: readonly number[]) => of.join('x');
      const detail = t('detail_weight_shape', {
        name,
        shape: sides(weight.shape),
        wanted: sides(shape),
      });
      throw new ProblemError('model-damaged', detail);
    }
    found.set(name, weight);
  }
  return found;
}

function onBackend(weights: ReadonlyMap<string, WeightValues>): Record<string, Tensor> {
  const entries = [...weights].map(([name, { shape, values }]) => [
    name,
    tensor(values, [...shape]),
  ]);
  return Object.fromEntries(entries) as Record<string, Tensor>;
}

type Activation = 'linear' | 'relu6';

/** Convolutions that find their kernel and bias by the layer's name. */
class Layers {
  constructor(private readonly tensors: Readonly<Record<string, Tensor>>) {}

  conv(x: Tensor4D, name: string, activation: Activation, strides = 1): Tensor4D {
    const filter = this.weight<Tensor4D>(`${name}/kernel`);
    const bias = this.weight<Tensor1D>(`${name}/bias`);
    return fused.conv2d({ x, filter, bias, strides, pad: 'same', activation });
  }

  depthwise(x: Tensor4D, name: string, strides = 1): Tensor4D {
    const filter = this.weight<Tensor4D>(`${name}/kernel`);
    const bias = this.weight<Tensor1D>(`${name}/bias`);
    return fused.depthwiseConv2d({ x, filter, bias, strides, pad: 'same', activation: 'relu6' });
  }

  dense(x: Tensor2D, name: string): Tensor2D {
    return add(matMul(x, this.weight<Tensor2D>(`${name}/kernel`)), this.weight(`${name}/bias`));
  }

  private weight<T extends Tensor>(name: string): T {
    const tensor = this.tensors[name];
    if (!tensor) throw new Error(`no weight named ${name}`);
    return tensor as T;
  }
}

function forward(layers: Layers, image: Tensor4D): NetworkOutputs {
  const { stride8, stride16, stride32 } = trunk(layers, image);
  const tower = joined(
    layers,
    'tower',
    layers.conv(stride16, 'lateral16', 'linear'),
    layers.conv(stride32, 'lateral32', 'linear'),
  );
  const fine = joined(
    layers,
    'fine',
    layers.conv(stride8, 'lateral8', 'linear'),
    layers.conv(tower, 'reduce', 'linear'),
  );
  const mapLogits = layers.conv(fine, 'map', 'linear');

  const flat = reshape(mapLogits, [mapLogits.shape[0], -1]) as Tensor2D;
  const attention = reshape(softmax(flat), mapLogits.shape) as Tensor4D;
  // A cell of the coarse tower has the attention of its four fine ones: four times their mean.
  const coarseAttention = mul(avgPool(attention, 2, 2, 'valid'), 4) as Tensor4D;
  const global = mean(stride32, [1, 2]) as Tensor2D;
  const seen = attended(tower, coarseAttention);
  const seenFine = attended(fine, attention);
  const peak = max(flat, 1, true) as Tensor2D;
  return {
    logits: layers.dense(concat([global, seen, seenFine, peak], 1), 'head'),
    map: sigmoid(mapLogits),
  };
}

/** Mean of a feature over its cells, by attention `[N, h, w, 1]`: `[N, channels]`. */
function attended(feature: Tensor4D, attention: Tensor4D): Tensor2D {
  return sum(mul(feature, attention), [1, 2]) as Tensor2D;
}

/** MobileNet v1 without its classifier. */
function trunk(layers: Layers, image: Tensor4D) {
  let x = layers.conv(image, 'conv1', 'relu6', 2);
  let stride8 = x;
  let stride16 = x;
  BLOCKS.forEach(({ stride }, index) => {
    const block = index + 1;
    x = layers.conv(layers.depthwise(x, `dw${block}`, stride), `pw${block}`, 'relu6');
    if (block === STRIDE_8_BLOCK) stride8 = x;
    if (block === STRIDE_16_BLOCK) stride16 = x;
  });
  return { stride8, stride16, stride32: x };
}

/** A feature with the one below it, in its own grid, as a feature pyramid does (arXiv:1612.03144). */
function joined(layers: Layers, name: string, lateral: Tensor4D, below: Tensor4D): Tensor4D {
  const size: [number, number] = [lateral.shape[1], lateral.shape[2]];
  const upsampled = imageOps.resizeBilinear(below, size, false, true);
  const both = relu6(add(lateral, upsampled)) as Tensor4D;
  return layers.conv(layers.depthwise(both, `${name}Dw`), `${name}Pw`, 'relu6');
}
