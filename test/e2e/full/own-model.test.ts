import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { axeViolations } from '../support/axe';
import { finishedCard, upload } from '../support/cards';
import { forgetAll, storedJobs } from '../support/jobs';
import {
  graphModelFiles,
  jsonFile,
  layersModelFiles,
  type ModelFile,
  SIDE,
} from '../support/own-models';
import { sampleFile } from '../support/samples';

const PICTURE = sampleFile('axial-t1-contrast-glioma');
const CHECK_MS = 60_000;

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.openPage('src/workspace/index.html#settings/models');
});
afterAll(() => extension?.close());

/** Hands files in and fills in what the form does not know. */
async function handIn(files: ModelFile[], fields: Record<string, string> = {}): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await dialog).setFiles(files);
  if (Object.keys(fields).length === 0) return;
  await page.getByLabel('Name', { exact: true }).waitFor();
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label).first();
    const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
    if (isSelect) await field.selectOption(value);
    else await field.fill(value);
  }
  await page.getByRole('button', { name: 'Check and add' }).click();
}

async function added(name: string): Promise<void> {
  await page.getByText(`${name} works and is kept`).waitFor({ timeout: CHECK_MS });
}

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name: `Use ${name}`, exact: true }).click();
  await page.getByRole('button', { name: `${name} is used`, exact: true }).waitFor();
}

async function checkPicture() {
  const workspace = await extension.openPage('src/workspace/index.html');
  await forgetAll(workspace);
  await upload(workspace, [PICTURE]);
  const card = await finishedCard(workspace, PICTURE.name);
  const [job] = await storedJobs(workspace);
  await workspace.close();
  return { card, state: job?.state };
}

const LABELS = 'no tumor\ntumor';

describe('a model of one’s own', () => {
  it('as a layers model of two files answers, marked as not ours', async () => {
    await handIn(await layersModelFiles(), { Name: 'Small net', Labels: LABELS });
    await added('Small net');
    await choose('Small net');
    const { card, state } = await checkPicture();
    if (state?.kind !== 'done') throw new Error(JSON.stringify(state));
    const { finding } = state;
    expect(finding.model.own).toBe('Small net');
    expect(finding.model.id).toMatch(/^own-[0-9a-f]{12}$/);
    expect(finding.map.hotRegion).toBeNull();
    expect(card.text).toContain('Not ours: by “Small net”');
    expect(card.text).toContain('uncalibrated');
    expect(card.text).not.toContain('Heat map');
  });

  it('as a graph model in a ZIP, with a description beside it', async () => {
    const description = {
      name: 'Grey mean',
      input: { size: SIDE, channels: 1, fit: 'stretch', scaling: 'unit' },
      output: 'logits',
      labels: [
        { name: 'healthy', means: 'no_tumor' },
        { name: 'lesion', means: 'tumor' },
      ],
    };
    const files = [...graphModelFiles(), jsonFile('metadata.json', description)];
    const zip = zipSync(
      Object.fromEntries(files.map(({ name, buffer }) => [`net/${name}`, buffer])),
    );
    await handIn([{ name: 'net.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }]);
    await page.getByRole('button', { name: 'Check and add' }).click();
    await added('Grey mean');
    await choose('Grey mean');
    const { state } = await checkPicture();
    if (state?.kind !== 'done') throw new Error(JSON.stringify(state));
    const { pTumor, pTypes, verdict } = state.finding;
    expect(verdict).toBe('no_tumor');
    expect(pTumor).toBeGreaterThan(0);
    expect(pTumor).toBeLessThan(0.5);
    expect(pTypes).toEqual({ glioma: 0, meningioma: 0, pituitary: 0 });
  });

  it('gives way to the shipped one with one click, and the same picture is looked at anew', async () => {
    await choose('NeuroLens');
    const { card, state } = await checkPicture();
    expect(card.verdict).toBe('tumor');
    expect(card.text).not.toContain('Not ours');
    expect(state?.kind === 'done' && state.finding.model.own).toBeUndefined();
  });

  it('that is gone says so, and the shipped one goes on', async () => {
    await choose('Grey mean');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('models');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const clearing = opening.result.transaction('files', 'readwrite');
            clearing.objectStore('files').clear();
            clearing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    const { card } = await checkPicture();
    expect(card.errorCode).toBe('own-model-unusable');
    expect(card.text).toContain('no longer kept');
    await page.getByRole('button', { name: 'Remove Grey mean' }).click();
    await page.getByRole('button', { name: 'NeuroLens is used' }).waitFor();
    expect((await checkPicture()).card.verdict).toBe('tumor');
  });

  it('leaves nothing for axe to find, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});

describe('a model that cannot be used', () => {
  const [graph, weights] = graphModelFiles() as [ModelFile, ModelFile];
  const change = (edit: (json: Record<string, never>) => void): ModelFile => {
    const json = JSON.parse(graph.buffer.toString());
    edit(json);
    return jsonFile('model.json', json);
  };

  it.each<[string, () => ModelFile[], RegExp]>([
    ['no model.json', () => [weights], /model\.json is missing/],
    ['a weight file that is missing', () => [graph], /group1-shard1of1\.bin is missing/],
    ['no JSON', () => [{ ...graph, buffer: Buffer.from('{') }, weights], /not JSON/],
    [
      'neither graph nor layers',
      () => [change((j) => Object.assign(j, { modelTopology: {} })), weights],
      /neither a graph nor a layers model/,
    ],
    [
      'weights of gigabytes',
      () => [
        change((j) =>
          Object.assign((j as never as typeof JSON_SHAPE).weightsManifest[0].weights[1], {
            shape: [50_000, 50_000],
          }),
        ),
        weights,
      ],
      /more than 200 MB/,
    ],
  ])('(%s) is refused before the form', async (_, files, sentence) => {
    await handIn(files());
    await page.getByText(sentence).waitFor({ timeout: CHECK_MS });
  });

  it.each<[string, () => ModelFile[] | Promise<ModelFile[]>, Record<string, string>, RegExp]>([
    [
      'weights cut off',
      () => [graph, { ...weights, buffer: weights.buffer.subarray(0, 8) }],
      { Output: 'logits' },
      /8 bytes instead of 16/,
    ],
    [
      'an unknown operation',
      () => [
        change((j) =>
          Object.assign((j as never as typeof JSON_SHAPE).modelTopology.node[4], { op: 'Conjure' }),
        ),
        weights,
      ],
      { Output: 'logits' },
      /Conjure/,
    ],
    [
      'numbers that are none',
      () => [
        graph,
        {
          ...weights,
          buffer: Buffer.concat([
            weights.buffer.subarray(0, 8),
            Buffer.from(Float32Array.of(Number.NaN, 1).buffer),
          ]),
        },
      ],
      { Output: 'logits' },
      /not a number/,
    ],
    [
      'another side',
      () => [graph, weights],
      { Output: 'logits', 'Side of the input': '32' },
      /its input is 16x16x1, not 32x32x1/,
    ],
    [
      'logits that are called probabilities',
      () => [graph, weights],
      { Output: 'softmax' },
      /logits\?/,
    ],
    [
      'more labels than outputs',
      () => [graph, weights],
      { Output: 'logits', Labels: 'no tumor\nglioma\nother' },
      /2 numbers for 3 outputs/,
    ],
    ['a Lambda layer', lambdaModel, {}, /the layer Lambda is not one/],
  ])('(%s) is refused by the check, and nothing is kept', async (_, files, fields, sentence) => {
    await handIn(await files(), { Name: 'Broken', Labels: LABELS, ...fields });
    await page.getByText(sentence).first().waitFor({ timeout: CHECK_MS });
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByRole('button', { name: 'Use Broken' }).count()).toBe(0);
  });
});

/** The parts of a made-up `model.json` that the tests damage. */
declare const JSON_SHAPE: {
  weightsManifest: [{ weights: [object, object] }];
  modelTopology: { node: [object, object, object, object, object] };
};

async function lambdaModel(): Promise<ModelFile[]> {
  const [json, weights] = (await layersModelFiles()) as [ModelFile, ModelFile];
  const text = json.buffer.toString().replace('"GlobalAveragePooling2D"', '"Lambda"');
  return [{ ...json, buffer: Buffer.from(text) }, weights];
}
