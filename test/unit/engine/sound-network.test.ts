import { beforeEach, expect, test, vi } from 'vitest';
import { GoldenMismatchError } from '../../../src/engine/golden';
import type { ModelBundle } from '../../../src/engine/read-model';
import { soundNetwork } from '../../../src/engine/sound-network';
import { tinyModel } from './tiny-model';

/** What a backend makes of the network: values that no healthy one gives. */
const backend = vi.hoisted(() => ({ map: [0.1, 0.2, 0.3, 0.4], disposed: 0 }));
const built = vi.hoisted(() => () => ({
  run: () => {
    throw new Error('predict is made up here');
  },
  dispose: () => {
    backend.disposed += 1;
  },
}));

vi.mock('../../../src/engine/graph-network', () => ({ graphNetwork: built }));
vi.mock('../../../src/engine/rebuilt-network', () => ({
  rebuiltNetwork: built,
  canBeRebuilt: () => true,
}));
vi.mock('../../../src/engine/predict', () => ({
  predict: async () => ({
    logits: { glioma: 0, meningioma: 0, no_tumor: 0, pituitary: 0, not_brain_mri: 0 },
    map: Float32Array.from(backend.map),
    inferenceMs: 1,
  }),
}));

const { metadata } = tinyModel({ map: [0.1, 0.2, 0.3, 0.4], pTumor: 0.75, pBrainMri: 0.8 });
const model = { metadata, weights: new ArrayBuffer(0), topology: null } satisfies ModelBundle;

beforeEach(() => {
  backend.disposed = 0;
});

test('the stored numbers, and what rounding makes of them, are sound', async () => {
  backend.map = [0.1, 0.2, 0.3005, 0.4];
  await expect(soundNetwork(model)).resolves.toMatchObject({ rebuilt: false });
  expect(backend.disposed).toBe(0);
});

test.each([
  // The least that a broken driver was seen to be off by: tfjs#5145.
  ['off by a hundredth', [0.1, 0.2, 0.31, 0.4]],
  ['no number', [0.1, 0.2, Number.NaN, 0.4]],
])('values %s are refused, both ways, and nothing stays on the backend', async (_name, map) => {
  backend.map = map;
  await expect(soundNetwork(model)).rejects.toThrow(GoldenMismatchError);
  expect(backend.disposed).toBe(2);
});
