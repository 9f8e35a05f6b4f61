import { INPUT_SIDE } from '../peer';
import { type Child, type Field, flatBuffer } from './flat-buffer';
import type { Layer } from './made-up-weights';

const table = (fields: Record<number, Field>): Child => ({ kind: 'table', fields });
const list = (items: readonly Child[]): Field => ({
  kind: 'child',
  value: { kind: 'children', items },
});
const ints = (...items: number[]): Field => ({ kind: 'child', value: { kind: 'ints', items } });
const text = (value: string): Field => ({ kind: 'child', value: { kind: 'text', text: value } });
const bytes = (data: Uint8Array): Field => ({ kind: 'child', value: { kind: 'bytes', data } });
const int = (value: number): Field => ({ kind: 'int', value });
const byte = (value: number): Field => ({ kind: 'byte', value });
const child = (value: Child): Field => ({ kind: 'child', value });

/** Numbers of TensorFlow Lite's schema, version 3; SAME padding is 0, as float32 is. */
const VERSION = 3;
const INT32 = 2;
const RELU6 = 3;
const OPERATORS = { conv: 3, depthwise: 4, dense: 9, mean: 40 } as const;
const OPTIONS = { conv: 1, depthwise: 2, dense: 8, mean: 27 } as const;
type Operator = keyof typeof OPERATORS;
const ORDER = Object.keys(OPERATORS) as Operator[];

/** MobileNet v1 as a TensorFlow Lite file, biases and ReLU6 within the convolutions. */
export function liteModel(layers: readonly Layer[]): Uint8Array {
  const tensors: Child[] = [];
  // The first buffer is empty, by the format's own rule: tensors without data share it.
  const buffers: Child[] = [table({})];
  const operators: Child[] = [];
  const tensor = (name: string, shape: readonly number[], data?: Float32Array | Int32Array) => {
    if (data) buffers.push(table({ 0: bytes(new Uint8Array(data.buffer)) }));
    const fields = { 0: ints(...shape), 2: int(data ? buffers.length - 1 : 0), 3: text(name) };
    tensors.push(table(data instanceof Int32Array ? { ...fields, 1: byte(INT32) } : fields));
    return tensors.length - 1;
  };
  const operator = (kind: Operator, inputs: number[], output: number, options: Child) =>
    operators.push(
      table({
        ...{ 0: int(ORDER.indexOf(kind)), 1: ints(...inputs), 2: ints(output) },
        ...{ 3: byte(OPTIONS[kind]), 4: child(options) },
      }),
    );
  let side = INPUT_SIDE;
  const image = tensor('image', [1, side, side, layers[0]?.shape[2] as number]);
  let x = image;
  let channels = 0;
  for (const layer of layers) {
    const { name, kind, stride, bias } = layer;
    if (kind === 'dense') {
      const pooled = tensor('global', [1, channels]);
      const axes = tensor('axes', [2], Int32Array.of(1, 2));
      operator('mean', [x, axes], pooled, table({ 0: byte(0) }));
      x = pooled;
    } else side /= stride;
    channels = bias.length;
    const { shape, values } = liteKernel(layer);
    const kernelTensor = tensor(`${name}/kernel`, shape, values);
    const biasTensor = tensor(`${name}/bias`, [channels], bias);
    const output = tensor(name, kind === 'dense' ? [1, channels] : [1, side, side, channels]);
    operator(kind, [x, kernelTensor, biasTensor], output, layerOptions(layer));
    x = output;
  }
  const codes = ORDER.map((kind) =>
    table({ 0: byte(OPERATORS[kind]), 2: int(1), 3: int(OPERATORS[kind]) }),
  );
  const graph = table({ 0: list(tensors), 1: ints(image), 2: ints(x), 3: list(operators) });
  const model = table({ 0: int(VERSION), 1: list(codes), 2: list([graph]), 4: list(buffers) });
  return flatBuffer(model, 'TFL3');
}

function layerOptions({ kind, stride }: Layer): Child {
  if (kind === 'dense') return table({ 0: byte(0) });
  const shared = { 0: byte(0), 1: int(stride), 2: int(stride) };
  return kind === 'depthwise'
    ? table({ ...shared, 3: int(1), 4: byte(RELU6), 5: int(1), 6: int(1) })
    : table({ ...shared, 3: byte(RELU6), 4: int(1), 5: int(1) });
}

/** Output channels come first here: `[out, h, w, in]`, `[1, h, w, channels]`, `[out, in]`. */
function liteKernel({ kind, shape, kernel }: Layer): { shape: number[]; values: Float32Array } {
  if (kind === 'depthwise') return { shape: [1, ...shape.slice(0, 3)], values: kernel };
  const outputs = shape.at(-1) as number;
  const inputs = kernel.length / outputs;
  const values = new Float32Array(kernel.length);
  for (let input = 0; input < inputs; input++) {
    for (let output = 0; output < outputs; output++) {
      values[output * inputs + input] = kernel[input * outputs + output] as number;
    }
  }
  return { shape: [outputs, ...shape.slice(0, -1)], values };
}
