import * as v from 'valibot';
import { count, fileName, text } from './schema-parts';

// Several times what the shipped model needs, and small enough that nothing grows out of hand.
const MAX_WEIGHT_BYTES = 256 * 1024 * 1024;
const MAX_TENSORS = 1024;
const MAX_CONSTANTS = 256;
/** A dense layer behind a flattened feature has this many inputs: 28 x 28 x 128 and more. */
const MAX_SIDE = 1024 * 1024;

const place = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_WEIGHT_BYTES)),
  bytes: count(MAX_WEIGHT_BYTES),
};
const named = {
  name: text,
  shape: v.pipe(v.array(count(MAX_SIDE)), v.maxLength(4)),
  ...place,
};

const tensors = <T extends v.GenericSchema>(tensor: T) =>
  v.pipe(v.array(tensor), v.minLength(1), v.maxLength(MAX_TENSORS));

/** Kernels of one byte a value, with a scale for each output channel; everything else float16. */
const Int8FileTensorSchema = v.variant('dtype', [
  v.object({ ...named, dtype: v.literal('int8'), scales: v.object(place) }),
  v.object({ ...named, dtype: v.literal('float16') }),
]);

const file = {
  file: fileName,
  bytes: count(MAX_WEIGHT_BYTES),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Shapes, axes and factors of the graph; a network rebuilt in code does not need them. */
  constants: v.optional(
    v.pipe(
      v.array(v.object({ ...named, dtype: v.picklist(['int32', 'float32']) })),
      v.maxLength(MAX_CONSTANTS),
    ),
    [],
  ),
};

/** Where each tensor lies in the weights' file, and how its values are stored. */
export const WeightsSchema = v.variant('dtype', [
  v.object({
    ...file,
    dtype: v.picklist(['float16', 'float32']),
    tensors: tensors(v.object(named)),
  }),
  v.object({ ...file, dtype: v.literal('int8'), tensors: tensors(Int8FileTensorSchema) }),
]);

export type WeightsLayout = v.InferOutput<typeof WeightsSchema>;
