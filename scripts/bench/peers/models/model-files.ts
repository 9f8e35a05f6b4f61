import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedWeights {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** Writes `model.json` and `weights.bin` as TensorFlow.js's loaders read them. */
export function writeModel(folder: string, model: object, weights: readonly NamedWeights[]): void {
  mkdirSync(folder, { recursive: true });
  const manifest = weights.map(({ name, shape, values }) => ({
    name,
    shape,
    dtype: values instanceof Int32Array ? 'int32' : 'float32',
  }));
  const json = { ...model, weightsManifest: [{ paths: ['weights.bin'], weights: manifest }] };
  writeFileSync(join(folder, 'model.json'), JSON.stringify(json));
  const bytes = weights.map(({ values }) => Buffer.from(values.buffer));
  writeFileSync(join(folder, 'weights.bin'), Buffer.concat(bytes));
}
