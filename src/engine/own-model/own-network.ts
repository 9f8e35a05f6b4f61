import { loadGraphModelSync } from '@tensorflow/tfjs-converter';
import { io, serialization, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { t } from '../../i18n/t';
import { layerNames } from './layer-names';
import type { OwnModel } from './own-model-schema';
import { readTopology, type Topology } from './topology';
import { unusable } from './unusable';

/** A user's network on the active backend. */
export interface OwnNetwork {
  /** `image` is `[1, size, size, channels]`; one row of numbers comes back. */
  run(image: Tensor4D): Tensor;
  dispose(): void;
}

/** What graph and layers models have in common. */
interface LoadedModel {
  readonly inputs: readonly { readonly shape?: readonly (number | null)[] | undefined }[];
  readonly outputs: readonly unknown[];
  predict(image: Tensor): unknown;
  dispose(): void;
}

/**
 * Builds a user's network from memory; nothing is fetched.
 *
 * @throws ProblemError `own-model-unusable` with what is wrong
 */
export async function ownNetwork(
  json: string,
  weights: ArrayBuffer,
  description: OwnModel,
): Promise<OwnNetwork> {
  const topology = readTopology(json);
  if (topology.bytes !== weights.byteLength) {
    throw unusable(
      t('detail_own_bytes', {
        bytes: weights.byteLength,
        wanted: topology.bytes,
      }),
    );
  }
  const model = await loaded(topology, weights);
  try {
    checkSides(model, description);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return {
    run: (image) => tidy(() => single(model.predict(image))),
    dispose: () => model.dispose(),
  };
}

async function loaded(topology: Topology, weights: ArrayBuffer): Promise<LoadedModel> {
  try {
    return topology.kind === 'graph'
      ? loadGraphModelSync(io.fromMemorySync(artifacts(topology, weights)))
      : await layersModel(topology, weights);
  } catch (error) {
    throw unusable(error instanceof Error ? error.message : String(error), error);
  }
}

/**
 * Loaded only when it is needed: layers models take 300 kB of code that no other picture wants.
 *
 * Their layers are code of TensorFlow.js; a Lambda or a layer of somebody's own would be code of
 * theirs, which is not in the file and would not be run if it were.
 */
async function layersModel(topology: Topology, weights: ArrayBuffer): Promise<LoadedModel> {
  const { loadLayersModel } = await import('@tensorflow/tfjs');
  const known = serialization.SerializationMap.getMap().classNameMap;
  const foreign = layerNames(topology.modelTopology).find((name) => !(name in known));
  if (foreign !== undefined) {
    throw new Error(t('detail_own_layer', { layer: foreign }));
  }
  return loadLayersModel(io.fromMemory(artifacts(topology, weights)));
}

function artifacts({ json, specs }: Topology, weights: ArrayBuffer): io.ModelArtifacts {
  return io.getModelArtifactsForJSONSync(
    json as unknown as io.ModelJSON,
    specs as unknown as io.WeightsManifestEntry[],
    weights,
  );
}

function checkSides({ inputs, outputs }: LoadedModel, { input }: OwnModel): void {
  if (inputs.length !== 1) throw unusable(t('detail_own_inputs', { inputs: inputs.length }));
  if (outputs.length !== 1) throw unusable(t('detail_own_outputs', { outputs: outputs.length }));
  const shape = inputs[0]?.shape;
  if (!shape) return;
  const wanted = [1, input.size, input.size, input.channels];
  // A side of null or -1 takes what comes.
  const fits = (side: number | null, index: number) =>
    index === 0 || side === null || side < 0 || side === wanted[index];
  if (shape.length !== wanted.length || !shape.every(fits)) {
    throw unusable(
      t('detail_own_shape', {
        shape: shape.slice(1).join('x'),
        wanted: wanted.slice(1).join('x'),
      }),
    );
  }
}

function single(outputs: unknown): Tensor {
  const [output] = [outputs].flat() as (Tensor | undefined)[];
  if (!output || !('dataId' in output)) throw unusable(t('detail_own_no_numbers'));
  return output;
}
