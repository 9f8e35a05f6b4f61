import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { halfFloats } from './half-float';
import type { WeightsLayout } from './weights-schema';

export interface WeightValues {
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

type Tensor = WeightsLayout['tensors'][number];
type Place = Pick<Tensor, 'offset' | 'bytes'>;

const BYTES_PER_VALUE = { float16: 2, float32: 4, int8: 1, int32: 4 } as const;
const BYTES_PER_SCALE = 4;

/**
 * The weights as float32, by name, however the file holds them.
 *
 * The layout is checked against the file before anything is allocated: each tensor must have the
 * bytes that its shape needs, and together they must not have more than the file, so that a few
 * bytes cannot be asked for a thousand times. Offsets need not be aligned. Numbers are read in the
 * machine's byte order: every machine that runs a browser is little-endian, as the file is.
 *
 * @throws ProblemError `model-damaged` naming the tensor that does not fit
 */
export function decodeWeights(layout: WeightsLayout, file: ArrayBuffer): Map<string, WeightValues> {
  const weights = new Map<string, WeightValues>();
  let total = 0;
  for (const tensor of layout.tensors) {
    const { name, shape } = tensor;
    if (weights.has(name)) throw damaged(t('detail_weight_twice', { name }));
    total += tensor.bytes;
    if (total > file.byteLength) throw damaged(t('detail_weight_exceeds', { name }));
    weights.set(name, { shape, values: valuesOf(tensor, storedAs(tensor, layout), file) });
  }
  return weights;
}

/** The graph's constants, as the file holds them, each in a buffer of its own. */
export function constantBytes(layout: WeightsLayout, file: ArrayBuffer): ArrayBuffer[] {
  return layout.constants.map((constant) => {
    checkPlace(constant, constant.dtype, file);
    return part(constant, file);
  });
}

type Dtype = keyof typeof BYTES_PER_VALUE;

function storedAs(tensor: Tensor, layout: WeightsLayout): Exclude<Dtype, 'int32'> {
  return 'dtype' in tensor ? tensor.dtype : layout.dtype;
}

function valuesOf(tensor: Tensor, dtype: Dtype, file: ArrayBuffer): Float32Array<ArrayBuffer> {
  checkPlace(tensor, dtype, file);
  const bytes = part(tensor, file);
  if ('scales' in tensor) return scaled(new Int8Array(bytes), scalesOf(tensor, file));
  return dtype === 'float16' ? halfFloats(new Uint16Array(bytes)) : new Float32Array(bytes);
}

/**
 * One scale for each output channel: that is the last axis, and in a depthwise kernel
 * `[height, width, channels, 1]` the third. Either way the channels come round in turn.
 */
function scaled(values: Int8Array, scales: Float32Array): Float32Array<ArrayBuffer> {
  const result = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    result[i] = (values[i] as number) * (scales[i % scales.length] as number);
  }
  return result;
}

function scalesOf(
  { name, shape, scales }: Extract<Tensor, { scales: unknown }>,
  file: ArrayBuffer,
): Float32Array {
  const last = shape.at(-1);
  const depthwise = shape.length === 4 && last === 1 ? shape[2] : last;
  const count = scales.bytes / BYTES_PER_SCALE;
  if (count !== last && count !== depthwise) {
    throw damaged(t('detail_weight_scales', { name, scales: count, shape: shape.join('x') }));
  }
  if (scales.offset + scales.bytes > file.byteLength) {
    throw damaged(t('detail_scales_outside', { name }));
  }
  return new Float32Array(part(scales, file));
}

function checkPlace({ name, shape, offset, bytes }: Tensor, dtype: Dtype, file: ArrayBuffer): void {
  const needed = shape.reduce((product, side) => product * side, BYTES_PER_VALUE[dtype]);
  if (bytes !== needed) {
    throw damaged(t('detail_weight_bytes', { name, bytes, shape: shape.join('x'), needed }));
  }
  if (offset + bytes > file.byteLength) throw damaged(t('detail_weight_outside', { name }));
}

/** A copy, which is aligned whatever the offset. */
function part({ offset, bytes }: Place, file: ArrayBuffer): ArrayBuffer {
  return file.slice(offset, offset + bytes);
}

function damaged(what: string): ProblemError {
  return new ProblemError('model-damaged', what);
}
