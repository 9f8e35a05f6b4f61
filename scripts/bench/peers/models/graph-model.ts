import { INPUT_SIDE } from '../peer';
import type { Layer } from './made-up-weights';
import { type NamedWeights, writeModel } from './model-files';

const text = (value: string) => Buffer.from(value).toString('base64');
const ints = (...values: number[]) => ({ list: { i: values.map(String) } });
const AXES = 'axes';

/** MobileNet v1 as a TensorFlow.js graph, biases and ReLU6 within the convolutions. */
export function writeGraphModel(folder: string, layers: readonly Layer[]): void {
  const channels = layers[0]?.shape[2] as number;
  const dims = [-1, INPUT_SIDE, INPUT_SIDE, channels].map((size) => ({ size: String(size) }));
  const node: object[] = [
    {
      name: 'image',
      op: 'Placeholder',
      attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim: dims } } },
    },
    { name: AXES, op: 'Const', attr: { dtype: { type: 'DT_INT32' } } },
  ];
  const weights: NamedWeights[] = [{ name: AXES, shape: [2], values: Int32Array.of(1, 2) }];
  let x = 'image';
  for (const layer of layers) {
    for (const part of ['kernel', 'bias'] as const) {
      const name = `${layer.name}/${part}`;
      const shape = part === 'kernel' ? layer.shape : [layer.bias.length];
      node.push({ name, op: 'Const', attr: { dtype: { type: 'DT_FLOAT' } } });
      weights.push({ name, shape, values: layer[part] });
    }
    if (layer.kind === 'dense') {
      const attr = { T: { type: 'DT_FLOAT' }, keep_dims: { b: false } };
      node.push({ name: 'global', op: 'Mean', input: [x, AXES], attr });
      x = 'global';
    }
    node.push(layerNode(layer, x));
    x = layer.name;
  }
  writeModel(folder, { format: 'graph-model', modelTopology: { node, versions: {} } }, weights);
}

function layerNode({ name, kind, stride }: Layer, x: string): object {
  const fused = kind === 'dense' ? ['BiasAdd'] : ['BiasAdd', 'Relu6'];
  const shared = {
    T: { type: 'DT_FLOAT' },
    fused_ops: { list: { s: fused.map(text) } },
    num_args: { i: '1' },
    epsilon: { f: 0 },
  };
  const input = [x, `${name}/kernel`, `${name}/bias`];
  if (kind === 'dense') {
    const attr = { ...shared, transpose_a: { b: false }, transpose_b: { b: false } };
    return { name, op: '_FusedMatMul', input, attr };
  }
  const attr = {
    ...shared,
    strides: ints(1, stride, stride, 1),
    dilations: ints(1, 1, 1, 1),
    padding: { s: text('SAME') },
    data_format: { s: text('NHWC') },
  };
  const op = kind === 'depthwise' ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D';
  return { name, op, input, attr };
}
