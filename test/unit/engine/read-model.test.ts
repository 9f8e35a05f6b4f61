import { expect, test } from 'vitest';
import type { ModelFiles } from '../../../src/engine/model-files';
import { readModel } from '../../../src/engine/read-model';
import { formatNumber } from '../../../src/i18n/format';
import { ProblemError } from '../../../src/problems/problem';
import { tinyFiles, tinyModel } from './tiny-model';

const model = tinyModel({ map: [0, 0, 0, 0], pTumor: 0.5, pBrainMri: 0.5 });
const files = tinyFiles(model);

const withWeights = (weights: Uint8Array<ArrayBuffer>): ModelFiles => ({
  ...files,
  bytes: async () => weights,
});

test('sound files are read; without model.json there is no topology', async () => {
  const bundle = await readModel(files);
  expect(bundle.metadata.id).toBe('tiny');
  expect(bundle.topology).toBeNull();
  expect(new Uint8Array(bundle.weights)).toEqual(model.weights);
});

test('weights that are a view into a larger buffer are cut out of it', async () => {
  const larger = new Uint8Array(model.weights.length + 8);
  larger.set(model.weights, 4);
  const view = larger.subarray(4, 4 + model.weights.length);
  const { weights } = await readModel(withWeights(view));
  expect(new Uint8Array(weights)).toEqual(model.weights);
});

test('a truncated file is damage, with both lengths', async () => {
  const length = model.weights.length;
  await expect(readModel(withWeights(model.weights.slice(0, -4)))).rejects.toMatchObject({
    code: 'model-damaged',
    detail: `weights.bin: ${formatNumber(length - 4)} bytes instead of ${formatNumber(length)}`,
  });
});

test('one wrong bit is damage', async () => {
  const weights = model.weights.slice();
  weights[100] = (weights[100] ?? 0) ^ 1;
  await expect(readModel(withWeights(weights))).rejects.toMatchObject({
    code: 'model-damaged',
    detail: 'weights.bin: its hash is wrong',
  });
});

test.each(['metadata.json', 'weights.bin'])('a missing %s is named', async (missing) => {
  const gone = (name: string) => Promise.reject(new ProblemError('model-missing', name));
  const broken: ModelFiles = {
    text: (name) => (name === missing ? gone(name) : files.text(name)),
    bytes: (name) => (name === missing ? gone(name) : files.bytes(name)),
  };
  await expect(readModel(broken)).rejects.toMatchObject({ code: 'model-missing', detail: missing });
});
