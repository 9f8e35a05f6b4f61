import { type GraphModel, loadGraphModelSync } from '@tensorflow/tfjs-converter';
import { io, keep, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { Network } from './network';
import type { ModelBundle } from './read-model';

/**
 * Builds the network that `model.json` describes; the first of the three steps of loading.
 *
 * Whether the graph takes this input and has these outputs tfjs checks when it is run: the caller
 * runs it at once, on the first golden picture.
 *
 * @throws Error saying what is wrong, with nothing left allocated; the caller rebuilds the network
 */
export function graphNetwork({ metadata, weights, topology }: ModelBundle): Network {
  if (topology === null) throw new Error('model.json: the file is missing');
  const { input, outputs } = metadata;
  const model = loadKept(JSON.parse(topology), weights);
  return {
    run(image) {
      const found = model.execute({ [input.name]: image }, [outputs.logits, outputs.map]);
      const [logits, map] = found as Tensor[];
      if (!logits || !map) throw new Error('model.json: an output is missing');
      return { logits, map };
    },
    dispose: () => model.dispose(),
  };
}

/** `tidy` frees what a failing load has decoded so far; `keep` saves the weights of a good one. */
function loadKept(json: io.ModelJSON, weights: ArrayBuffer): GraphModel<io.IOHandlerSync> {
  const found: { model?: GraphModel<io.IOHandlerSync> } = {};
  tidy(() => {
    const specs = io.getWeightSpecs(json.weightsManifest);
    const artifacts = io.getModelArtifactsForJSONSync(json, specs, weights);
    const model = loadGraphModelSync(io.fromMemorySync(artifacts));
    for (const tensor of Object.values(model.weights).flat()) keep(tensor);
    found.model = model;
  });
  if (!found.model) throw new Error('model.json: nothing was loaded');
  return found.model;
}
