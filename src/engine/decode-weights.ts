import { io, keep, type NamedTensorMap, tidy } from '@tensorflow/tfjs-core';
import { ProblemError } from '../problems/problem';
import { expectedShapes } from './architecture';
import type { Metadata } from './metadata-schema';

const BYTES_PER_VALUE = { float16: 2, float32: 4 } as const;

/**
 * Puts the weights on the active backend, by the layout that the metadata repeats.
 *
 * @returns the tensors by name, float32; the caller disposes of them
 * @throws ProblemError `model-damaged` naming the tensor that is missing or wrong
 */
export function decodeWeights(metadata: Metadata, weights: ArrayBuffer): NamedTensorMap {
  const { tensors, dtype } = metadata.weights;
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const parts: ArrayBuffer[] = [];
  const specs: io.WeightsManifestEntry[] = [];
  for (const [name, shape] of expectedShapes(metadata.architecture)) {
    const tensor = byName.get(name);
    if (!tensor) throw damaged(`the weight ${name} is missing`);
    if (tensor.shape.join() !== shape.join()) {
      throw damaged(
        `${name} has the shape ${tensor.shape.join('x')} instead of ${shape.join('x')}`,
      );
    }
    const bytes = shape.reduce((product, side) => product * side, BYTES_PER_VALUE[dtype]);
    if (tensor.bytes !== bytes || tensor.offset + bytes > weights.byteLength) {
      throw damaged(`${name} does not lie within the file`);
    }
    parts.push(weights.slice(tensor.offset, tensor.offset + bytes));
    const spec: io.WeightsManifestEntry = { name, shape, dtype: 'float32' };
    if (dtype === 'float16') spec.quantization = { dtype };
    specs.push(spec);
  }
  return tidy(() => {
    const decoded = io.decodeWeights(parts, specs);
    for (const tensor of Object.values(decoded)) keep(tensor);
    return decoded;
  });
}

function damaged(what: string): ProblemError {
  return new ProblemError('model-damaged', what);
}
