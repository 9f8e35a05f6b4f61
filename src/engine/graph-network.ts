import { type GraphModel, loadGraphModelSync } from '@tensorflow/tfjs-converter';
import { io, keep, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { t } from '../i18n/t';
import { constantBytes, decodeWeights } from './decode-weights';
import type { Network } from './network';
import type { ModelBundle } from './read-model';
import type { WeightsLayout } from './weights-schema';

/**
 * Builds the network that `model.json` describes; the first of the three steps of loading.
 *
 * The weights are decoded here, by the layout in the metadata: TensorFlow.js knows no int8 with a
 * scale for each channel. It gets float32, and `model.json`'s own list of weights is not read.
 *
 * Whether the graph takes this input and has these outputs tfjs checks when it is run: the caller
 * runs it at once, on the first golden picture.
 *
 * @throws Error saying what is wrong, with nothing left allocated; the caller rebuilds the network.
 * ProblemError `model-damaged` when the weights do not fit their layout
 */
export function graphNetwork({ metadata, weights, topology }: ModelBundle): Network {
  if (topology === null) throw new Error(t('detail_topology_missing'));
  const { input, outputs } = metadata;
  const { specs, data } = decodedWeights(metadata.weights, weights);
  const model = loadKept(io.getModelArtifactsForJSONSync(JSON.parse(topology), specs, data));
  return {
    run(image) {
      const found = model.execute({ [input.name]: image }, [outputs.logits, outputs.map]);
      const [logits, map] = found as Tensor[];
      if (!logits || !map) throw new Error(t('detail_output_missing'));
      return { logits, map };
    },
    dispose: () => model.dispose(),
  };
}

/** `tidy` frees what a failing load has decoded so far; `keep` saves the weights of a good one. */
function loadKept(artifacts: io.ModelArtifacts): GraphModel<io.IOHandlerSync> {
  const found: { model?: GraphModel<io.IOHandlerSync> } = {};
  tidy(() => {
    const model = loadGraphModelSync(io.fromMemorySync(artifacts));
    for (const tensor of Object.values(model.weights).flat()) keep(tensor);
    found.model = model;
  });
  if (!found.model) throw new Error(t('detail_nothing_loaded'));
  return found.model;
}

/** All weights in the order of the file, then the constants, and what TensorFlow.js needs to know. */
function decodedWeights(
  layout: WeightsLayout,
  file: ArrayBuffer,
): { specs: io.WeightsManifestEntry[]; data: ArrayBuffer[] } {
  const specs: io.WeightsManifestEntry[] = [];
  const data: ArrayBuffer[] = [];
  for (const [name, { shape, values }] of decodeWeights(layout, file)) {
    specs.push({ name, shape: [...shape], dtype: 'float32' });
    data.push(values.buffer);
  }
  specs.push(...layout.constants.map(({ name, shape, dtype }) => ({ name, shape, dtype })));
  data.push(...constantBytes(layout, file));
  return { specs, data };
}
