import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { matMul, randomNormal, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { selectBackend } from '../../../../src/engine/backends';
import { INPUT_SIDE, PRODUCT_SIDE } from '../peer';
import { type LoadPeer, threeChannels } from './loaded-peer';

/** A graph model by TensorFlow.js's own loader. */
const loadGraph =
  (folder: string, channels: 1 | 3): LoadPeer =>
  async (base) => {
    await selectBackend('wasm', `${base}tfjs/`);
    const model = await loadGraphModel(`${base}${folder}/model.json`);
    return {
      run: (picture) =>
        read(() => {
          const values = channels === 3 ? threeChannels(picture) : picture;
          return model.predict(tensor4d(values, [1, INPUT_SIDE, INPUT_SIDE, channels])) as Tensor;
        }),
    };
  };

export const loadPlain = loadGraph('plain', 1);
export const loadMobileNetGraph = loadGraph('graph', 3);

export const loadMobileNetLayers: LoadPeer = async (base) => {
  await selectBackend('wasm', `${base}tfjs/`);
  const { loadLayersModel } = await import('@tensorflow/tfjs');
  const model = await loadLayersModel(`${base}layers/model.json`);
  return {
    run: (picture) =>
      read(() => {
        const values = threeChannels(picture);
        return model.predict(tensor4d(values, [1, INPUT_SIDE, INPUT_SIDE, 3])) as Tensor;
      }),
  };
};

/** What the backend can do at its best: nothing but multiplications and additions. */
export const loadProduct: LoadPeer = async (base) => {
  await selectBackend('wasm', `${base}tfjs/`);
  const side = (seed: number) => randomNormal([PRODUCT_SIDE, PRODUCT_SIDE], 0, 1, 'float32', seed);
  const [a, b] = [side(1), side(2)];
  return { run: () => read(() => matMul(a, b)) };
};

const SHOWN = 8;

async function read(run: () => Tensor): Promise<number[]> {
  const answer = tidy(run);
  const values = await answer.data();
  answer.dispose();
  return Array.from(values.slice(0, SHOWN));
}
