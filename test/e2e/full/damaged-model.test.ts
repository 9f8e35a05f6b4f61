import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import type { Finding } from '../../../src/engine/finding';
import type { ProblemCode } from '../../../src/problems/problem';
import { problemSentences } from '../../../src/problems/problem-sentences';
import { finishedCard, upload } from '../support/cards';
import {
  changeMetadata,
  type DamagedBuild,
  damagedBuild,
  type ModelFolder,
} from '../support/damaged-build';
import { storedJobs } from '../support/jobs';
import { expectSameFinding, findingOf } from '../support/same-finding';
import { sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** The three steps of loading (DESIGN, decision 6), tested by damaging the files on the disk. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');

let build: DamagedBuild;
let extension: RunningExtension;
let targets: Targets;
let popup: Page;
let sound: Finding;

beforeAll(async () => {
  build = damagedBuild();
  extension = await launchExtension({ args: build.args });
  targets = await Targets.of(extension);
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  sound = findingOf((await uploadWith(() => undefined)).job);
});

afterAll(async () => {
  await extension?.close();
  build?.remove();
});

/** One upload to a new host, which reads the model anew. */
async function uploadWith(damage: (model: ModelFolder) => void) {
  build.damage(damage);
  if ((await targets.hosts()).length > 0) await targets.closeHost();
  await upload(popup, [PICTURE]);
  const card = await finishedCard(popup, PICTURE.name);
  const [job] = await storedJobs(popup);
  // The page itself must still answer.
  await popup.getByRole('button', { name: `Remove ${PICTURE.name}` }).click();
  await popup.locator('article').waitFor({ state: 'detached' });
  return { card, job };
}

describe('a model without a usable model.json', () => {
  it.each<[string, (model: ModelFolder) => void]>([
    ['removed', (model) => model.remove('model.json')],
    ['garbage', (model) => model.write('model.json', Buffer.from('{"format": "graph-mod'))],
    ['another graph', (model) => model.write('model.json', Buffer.from('{"modelTopology": {}}'))],
  ])('(%s) is rebuilt in code and says the same', async (_, damage) => {
    const { card, job } = await uploadWith(damage);
    expect(sound.rebuilt).toBe(false);
    expect(findingOf(job).rebuilt).toBe(true);
    expectSameFinding(findingOf(job), sound);
    expect(findingOf(job).verdict).toBe(sound.verdict);
    expect(card.text).toContain('model rebuilt from its weights');
  });

  it('works as before once it is healed', async () => {
    const { job } = await uploadWith(() => undefined);
    expect(findingOf(job).rebuilt).toBe(false);
    expectSameFinding(findingOf(job), sound);
  });
});

describe('a model that cannot be saved', () => {
  it.each<[string, ProblemCode, (model: ModelFolder) => void]>([
    ['weights cut off', 'model-damaged', cutWeights],
    ['one bit of the weights flipped', 'model-damaged', flipOneBit],
    ['no model.json, and a shape that is wrong', 'model-damaged', loseGraphAndShape],
    // The graph's weights are decoded by the metadata too: TensorFlow.js knows no int8 by channel.
    ['a sound model.json, and a shape that is wrong', 'model-damaged', wrongShape],
    ['a format of the future', 'model-unknown-version', raiseVersion],
    ['no metadata.json', 'model-missing', (model) => model.remove('metadata.json')],
    ['no weights.bin', 'model-missing', (model) => model.remove('weights.bin')],
  ])('(%s) ends as %s, with what to do', async (_, code, damage) => {
    const { card } = await uploadWith(damage);
    expect(card.verdict).toBe('error');
    expect(card.errorCode).toBe(code);
    const { what, advice } = problemSentences({ code });
    expect(card.text).toContain(what.replace(/\.$/, ''));
    expect(card.text).toContain(advice);
  });
});

function cutWeights(model: ModelFolder): void {
  const weights = model.read('weights.bin');
  model.write('weights.bin', weights.subarray(0, Math.floor(weights.length / 3)));
}

function flipOneBit(model: ModelFolder): void {
  const weights = model.read('weights.bin');
  const middle = Math.floor(weights.length / 2);
  weights[middle] = (weights[middle] ?? 0) ^ 1;
  model.write('weights.bin', weights);
}

function loseGraphAndShape(model: ModelFolder): void {
  model.remove('model.json');
  wrongShape(model);
}

function wrongShape(model: ModelFolder): void {
  changeMetadata(model, ({ weights }) => weights.tensors[0]?.shape.reverse());
}

function raiseVersion(model: ModelFolder): void {
  changeMetadata(model, (metadata) => Object.assign(metadata, { formatVersion: 99 }));
}
