import { createHash } from 'node:crypto';
import { expectedShapes } from '../../../src/engine/architecture';
import { selectBackend } from '../../../src/engine/backends';
import { calibrate } from '../../../src/engine/calibrate';
import { goldenPixels } from '../../../src/engine/golden';
import type { GoldenPicture, Metadata } from '../../../src/engine/metadata-schema';
import type { ModelFiles } from '../../../src/engine/model-files';
import { predict } from '../../../src/engine/predict';
import { preprocess } from '../../../src/engine/preprocess';
import { rebuiltNetwork } from '../../../src/engine/rebuilt-network';
import { ProblemError } from '../../../src/problems/problem';

/**
 * A model of the same interface as the shipped one, small enough for the cpu backend: a 32 px input,
 * a few channels a layer, random weights, no `model.json` (so it is rebuilt in code).
 */
export interface TinyModel {
  readonly metadata: Metadata;
  readonly weights: Uint8Array<ArrayBuffer>;
}

const SIDE = 32;
const MAP_SIZE = 4;
const PIXELS = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256);

export function tinyModel(golden: Pick<GoldenPicture, 'map' | 'pTumor' | 'pBrainMri'>): TinyModel {
  const architecture = {
    family: 'mobilenet_v1',
    alpha: 0.125,
    mapChannels: 4,
    fineChannels: 3,
  } as const;
  const tensors: { name: string; shape: number[]; offset: number; bytes: number }[] = [];
  const values: number[] = [];
  const random = generator(7);
  for (const [name, shape] of expectedShapes(architecture)) {
    const length = shape.reduce((product, side) => product * side, 1);
    tensors.push({ name, shape, offset: values.length * 4, bytes: length * 4 });
    // He initialization: the signal neither dies nor saturates on its way through 30 layers.
    const depthwise = shape[3] === 1 && name !== 'map/kernel';
    const fanIn = depthwise ? 9 : length / (shape.at(-1) ?? 1);
    const range = name.endsWith('bias') ? 0.05 : Math.sqrt(6 / fanIn);
    for (let i = 0; i < length; i++) values.push((random() * 2 - 1) * range);
  }
  const weights = new Uint8Array(Float32Array.from(values).buffer);
  return {
    weights,
    metadata: {
      formatVersion: 2,
      id: 'tiny',
      version: '0.0.1',
      labels: ['glioma', 'meningioma', 'no_tumor', 'pituitary', 'not_brain_mri'],
      input: {
        name: 'image',
        size: SIDE,
        channels: 1,
        fit: 'letterbox',
        filter: 'triangle',
        luma: 'rec601',
        pad: 0,
        scale: 1 / 127.5,
        offset: -1,
      },
      outputs: { logits: 'logits', map: 'map', mapSize: MAP_SIZE },
      calibration: {
        tumor: { temperature: 1, bias: 0 },
        type: { temperature: 1 },
        brainMri: { temperature: 1, bias: 0 },
        color: { limit: 0.35, slope: 20 },
      },
      thresholds: { brainMri: 0.5, tumorLow: 0.3, tumorHigh: 0.7, hot: 0.5 },
      architecture,
      weights: {
        file: 'weights.bin',
        bytes: weights.length,
        sha256: createHash('sha256').update(weights).digest('hex'),
        dtype: 'float32',
        constants: [],
        tensors,
      },
      golden: [
        {
          name: 'pattern',
          width: 8,
          height: 8,
          pixels: Buffer.from(PIXELS).toString('base64'),
          logits: [0, 0, 0, 0, 0],
          ...golden,
        },
      ],
    },
  };
}

/** The tiny model with the golden values that the cpu backend gives. */
export async function soundTinyModel(): Promise<TinyModel> {
  const model = tinyModel({ map: [], pTumor: 0, pBrainMri: 0 });
  const { metadata } = model;
  const [golden] = metadata.golden;
  if (!golden) throw new Error('no golden picture');
  await selectBackend('cpu', '');
  const network = rebuiltNetwork({ metadata, weights: model.weights.buffer, topology: null });
  const input = preprocess(goldenPixels(golden), metadata.input);
  const { logits, map } = await predict(network, input, metadata);
  network.dispose();
  const { pTumor, pBrainMri } = calibrate(logits, metadata.calibration, 0);
  return tinyModel({ map: [...map], pTumor, pBrainMri });
}

export function tinyFiles({ metadata, weights }: TinyModel): ModelFiles {
  return {
    async text(name) {
      if (name !== 'metadata.json') throw new ProblemError('model-missing', name);
      return JSON.stringify(metadata);
    },
    bytes: async () => weights.slice(),
  };
}

/** Mulberry32: the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
