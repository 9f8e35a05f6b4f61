import { memory } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/engine';
import type { Engine } from '../../../src/engine/engine-interface';
import { FindingSchema } from '../../../src/engine/finding';
import { checkGolden, type GoldenSubject } from '../../../src/engine/golden';
import type { ModelFiles } from '../../../src/engine/model-files';
import { soundTinyModel, type TinyModel, tinyFiles } from './tiny-model';

const CPU = { backend: 'cpu', wasmPath: '' } as const;
const picture = (seed: number, width = 40, height = 30) => ({
  name: 'drawn',
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, i) => (i * seed) % 256),
  color: 0,
  steps: ['first frame of an animation'],
});

let model: TinyModel;
let engine: (Engine & GoldenSubject) | undefined;

beforeAll(async () => {
  model = await soundTinyModel();
});
afterEach(() => engine?.dispose());

test('a finding is whole, and its parts come from the picture and the model', async () => {
  engine = await createEngine(tinyFiles(model), CPU);
  const finding = await engine.classify(picture(3), 12.5);
  expect(v.parse(FindingSchema, finding)).toEqual(finding);
  expect(finding).toMatchObject({
    model: { id: 'tiny', version: '0.0.1', sha256: model.metadata.weights.sha256 },
    rebuilt: true,
    backend: 'cpu',
    picture: { width: 40, height: 30, steps: ['first frame of an animation'] },
    timings: { decodeMs: 12.5 },
    map: { width: 28, height: 21 },
  });
  const { glioma, meningioma, pituitary } = finding.pTypes;
  expect(glioma + meningioma + pituitary).toBeCloseTo(finding.pTumor, 9);
});

test('other pixels give another finding, the same pixels the same one', async () => {
  engine = await createEngine(tinyFiles(model), CPU);
  const first = await engine.classify(picture(3), 0);
  const again = await engine.classify(picture(3), 0);
  const other = await engine.classify(picture(11), 0);
  expect(again.pTumor).toBe(first.pTumor);
  expect(other.map.values).not.toEqual(first.map.values);
});

test('the color of a picture speaks against a brain MRI, and changes nothing else', async () => {
  engine = await createEngine(tinyFiles(model), CPU);
  const grey = await engine.classify(picture(3), 0);
  const photo = await engine.classify({ ...picture(3), color: 1 }, 0);
  expect(photo).toMatchObject({ verdict: 'not_brain_mri', pTumor: grey.pTumor, map: grey.map });
  expect(photo.pBrainMri).toBeLessThan(grey.pBrainMri);
});

test('the golden pictures agree', async () => {
  engine = await createEngine(tinyFiles(model), CPU);
  expect(await checkGolden(engine)).toBeLessThan(1e-6);
});

test('500 predictions and 50 failing ones leave no tensor', async () => {
  engine = await createEngine(tinyFiles(model), CPU);
  const before = memory();
  for (let i = 0; i < 500; i++) await engine.classify(picture(i), 0);
  for (let i = 0; i < 50; i++) {
    const broken = { ...picture(i), pixels: new Uint8Array(7) };
    await expect(engine.classify(broken, 0)).rejects.toMatchObject({ code: 'internal' });
  }
  expect(memory()).toMatchObject({
    numTensors: before.numTensors,
    numDataBuffers: before.numDataBuffers,
    numBytes: before.numBytes,
  });
}, 60_000);

test('a disposed engine leaves nothing, and a failed load neither', async () => {
  const before = memory().numTensors;
  engine = await createEngine(tinyFiles(model), CPU);
  engine.dispose();
  expect(memory().numTensors).toBe(before);
  const broken = structuredClone(model);
  Object.assign(broken.metadata.golden[0] ?? {}, { pTumor: 0.123 });
  await expect(createEngine(tinyFiles(broken), CPU)).rejects.toMatchObject({
    code: 'model-damaged',
    detail: expect.stringContaining('golden'),
  });
  expect(memory().numTensors).toBe(before);
});

test('files that never come end in a time-out', async () => {
  const silent: ModelFiles = {
    text: () => new Promise(() => undefined),
    bytes: () => new Promise(() => undefined),
  };
  await expect(createEngine(silent, { ...CPU, loadTimeoutMs: 20 })).rejects.toMatchObject({
    code: 'engine-timeout',
    detail: 'load',
  });
});
