import { fetchedModelFiles } from '../../../../src/engine/model-files';
import { openNetwork } from '../../../../src/engine/open-network';
import { predict } from '../../../../src/engine/predict';
import { readModel } from '../../../../src/engine/read-model';
import type { LoadPeer } from './loaded-peer';

/** The extension's own path, with its check of the golden picture. */
const load =
  (backend: 'wasm' | 'cpu'): LoadPeer =>
  async (base) => {
    const model = await readModel(fetchedModelFiles(`${base}model/`));
    const { network } = await openNetwork(model, [backend], `${base}tfjs/`);
    return {
      async run(picture) {
        const { logits } = await predict(network, picture, model.metadata);
        return Object.values(logits);
      },
    };
  };

export const loadOurs = load('wasm');
export const loadOursOnCpu = load('cpu');
