import {
  add,
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
  tidy,
} from '@tensorflow/tfjs-core';
import { BLOCKS, STRIDE_16_BLOCK } from './architecture';
import { decodeWeights } from './decode-weights';
import type { Network, NetworkOutputs } from './network';
import type { ModelBundle } from './read-model';

/**
 * Builds the network in code from its weights alone; the second of the three steps of loading.
 *
 * The same layers as `model.json` describes, so the outputs agree with it to 1e-3 (a test).
 *
 * @throws ProblemError `model-damaged` naming the weight that is missing or wrong
 */
export function rebuiltNetwork({ metadata, weights }: ModelBundle): Network {
  const tensors = decodeWeights(metadata, weights);
  const layers = new Layers(tensors);
  return {
    run: (image) => tidy(() => forward(layers, image)),
    dispose: () => dispose(tensors),
  };
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
  const { stride16, stride32 } = trunk(layers, image);
  const tower = mapTower(layers, stride16, stride32);
  const mapLogits = layers.conv(tower, 'map', 'linear');

  const batch = mapLogits.shape[0];
  const cells = mapLogits.shape[1] * mapLogits.shape[2];
  const flat = reshape(mapLogits, [batch, cells]) as Tensor2D;
  const attention = reshape(softmax(flat), [batch, cells, 1]);
  const pooled = sum(mul(reshape(tower, [batch, cells, -1]), attention), 1) as Tensor2D;
  const global = mean(stride32, [1, 2]) as Tensor2D;
  const peak = max(flat, 1, true) as Tensor2D;
  return {
    logits: layers.dense(concat([global, pooled, peak], 1), 'head'),
    map: sigmoid(mapLogits),
  };
}

/** MobileNet v1 without its classifier. */
function trunk(layers: Layers, image: Tensor4D): { stride16: Tensor4D; stride32: Tensor4D } {
  let x = layers.conv(image, 'conv1', 'relu6', 2);
  let stride16 = x;
  BLOCKS.forEach(({ stride }, index) => {
    const block = index + 1;
    x = layers.conv(layers.depthwise(x, `dw${block}`, stride), `pw${block}`, 'relu6');
    if (block === STRIDE_16_BLOCK) stride16 = x;
  });
  return { stride16, stride32: x };
}

/** Both features in one grid at stride 16, as a feature pyramid does (arXiv:1612.03144). */
function mapTower(layers: Layers, stride16: Tensor4D, stride32: Tensor4D): Tensor4D {
  const fine = layers.conv(stride16, 'lateral16', 'linear');
  const coarse = layers.conv(stride32, 'lateral32', 'linear');
  const size: [number, number] = [fine.shape[1], fine.shape[2]];
  const upsampled = imageOps.resizeBilinear(coarse, size, false, true);
  const joined = relu6(add(fine, upsampled)) as Tensor4D;
  return layers.conv(layers.depthwise(joined, 'towerDw'), 'towerPw', 'relu6');
}
