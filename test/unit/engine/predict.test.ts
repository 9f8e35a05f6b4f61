import { add, memory, mul, slice } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../src/engine/network';
import { predict } from '../../../src/engine/predict';
import { rebuiltNetwork } from '../../../src/engine/rebuilt-network';
import { soundTinyModel, type TinyModel } from './tiny-model';

const input = new Float32Array(32 * 32).map((_, index) => (index % 7) / 7);
let model: TinyModel;
let network: Network;

beforeAll(async () => {
  model = await soundTinyModel();
  const { metadata, weights } = model;
  network = rebuiltNetwork({ metadata, weights: weights.buffer, topology: null });
});
afterAll(() => network.dispose());

/** The tiny network with something gone wrong on its way out. */
const failing = (run: Network['run']): Network => ({ run, dispose: () => undefined });

test("the logits go by the model's own order of labels", async () => {
  const plain = await predict(network, input, model.metadata);
  const labels = [...model.metadata.labels].reverse();
  const reversed = await predict(network, input, { ...model.metadata, labels });
  expect(reversed.logits.glioma).toBe(plain.logits.not_brain_mri);
  expect(reversed.logits.no_tumor).toBe(plain.logits.no_tumor);
  expect(plain.inferenceMs).toBeGreaterThan(0);
});

test.each<[string, Network['run'], string]>([
  [
    'a network that fails half-way',
    (image) => {
      network.run(image);
      throw new Error('kernel');
    },
    'kernel',
  ],
  [
    'outputs that are no numbers',
    (image) => {
      const { logits, map } = network.run(image);
      return { logits, map: mul(map, Number.NaN) };
    },
    'not a number',
  ],
  [
    'infinite outputs',
    (image) => {
      const { logits, map } = network.run(image);
      return { logits: add(logits, Number.POSITIVE_INFINITY), map };
    },
    'not a number',
  ],
  [
    'too few outputs',
    (image) => {
      const { logits, map } = network.run(image);
      return { logits: slice(logits, [0, 0], [1, 4]), map };
    },
    'shape 1x4',
  ],
])('%s: an error, and no tensor is left, 50 times', async (_, run, message) => {
  const before = memory().numTensors;
  for (let i = 0; i < 50; i++) {
    await expect(predict(failing(run), input, model.metadata)).rejects.toThrow(message);
  }
  expect(memory().numTensors).toBe(before);
});

test('an input of the wrong size is an error, and no tensor is left', async () => {
  const before = memory().numTensors;
  await expect(predict(network, input.subarray(1), model.metadata)).rejects.toThrow();
  expect(memory().numTensors).toBe(before);
});

test('a read-back that never ends is given up', async () => {
  const before = memory().numTensors;
  const hanging = failing((image) => {
    const { logits, map } = network.run(image);
    logits.data = () => new Promise(() => undefined);
    return { logits, map };
  });
  await expect(predict(hanging, input, model.metadata, 20)).rejects.toMatchObject({
    code: 'engine-timeout',
    detail: 'predict',
  });
  expect(memory().numTensors).toBe(before);
});
