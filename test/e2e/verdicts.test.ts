import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { calibrate } from '../../src/engine/calibrate';
import type { Metadata } from '../../src/engine/metadata-schema';
import { finishedCard, upload } from './support/cards';
import { changeMetadata, type DamagedBuild, damagedBuild } from './support/damaged-build';
import { sampleFile } from './support/samples';
import { Targets } from './support/targets';

/**
 * Each verdict is reached and put into its words, whatever the trained model makes of our drawings:
 * the network and its weights are the real ones, and the calibration that comes with them is bent
 * so far that only one verdict is left.
 */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
/** In log-odds: far beyond what any picture reaches. */
const CERTAIN = 200;

let build: DamagedBuild;
let extension: RunningExtension;
let targets: Targets;
let popup: Page;

beforeAll(async () => {
  build = damagedBuild();
  extension = await launchExtension({ args: build.args });
  targets = await Targets.of(extension);
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
});

afterAll(async () => {
  await extension?.close();
  build?.remove();
});

/** Bends the calibration, and the golden probabilities with it: the golden check still holds. */
function bend(metadata: Metadata, change: (metadata: Metadata) => void): void {
  change(metadata);
  for (const golden of metadata.golden) {
    const logits = Object.fromEntries(
      metadata.labels.map((label, index) => [label, golden.logits[index]]),
    ) as Parameters<typeof calibrate>[0];
    const { pTumor, pBrainMri } = calibrate(logits, metadata.calibration, 0);
    Object.assign(golden, { pTumor, pBrainMri });
  }
}

const BRAIN = (metadata: Metadata) => {
  metadata.calibration.brainMri.bias = CERTAIN;
};

const CASES: [string, string, (metadata: Metadata) => void][] = [
  [
    'tumor',
    'Looks like a tumor',
    (metadata) => {
      BRAIN(metadata);
      metadata.calibration.tumor.bias = CERTAIN;
    },
  ],
  [
    'no_tumor',
    'No tumor found in this picture; this does not rule one out',
    (metadata) => {
      BRAIN(metadata);
      metadata.calibration.tumor.bias = -CERTAIN;
    },
  ],
  [
    'uncertain',
    'Uncertain: the model cannot tell',
    (metadata) => {
      BRAIN(metadata);
      // So hot that every picture comes out at one half.
      metadata.calibration.tumor = { temperature: 1e4, bias: 0 };
      Object.assign(metadata.thresholds, { tumorLow: 0.3, tumorHigh: 0.7 });
    },
  ],
  [
    'not_brain_mri',
    'This does not look like a brain MRI',
    (metadata) => {
      metadata.calibration.brainMri.bias = -CERTAIN;
    },
  ],
];

describe('each verdict', () => {
  it.each(CASES)('%s is reached and said in words', async (verdict, words, change) => {
    build.damage((model) => changeMetadata(model, (metadata) => bend(metadata, change)));
    if ((await targets.hosts()).length > 0) await targets.closeHost();
    await upload(popup, [PICTURE]);
    const card = await finishedCard(popup, PICTURE.name);
    expect(card.errorCode).toBeNull();
    expect(card.verdict).toBe(verdict);
    expect(card.text).toContain(words);
    expect(card.text).toContain('For education and research only');
    await popup.getByRole('button', { name: `Remove ${PICTURE.name}` }).click();
    await popup.locator('article').waitFor({ state: 'detached' });
  });

  it('error is reached, and says what happened and what to do', async () => {
    await upload(popup, [{ ...PICTURE, name: 'nothing.png', buffer: Buffer.alloc(0) }]);
    const card = await finishedCard(popup, 'nothing.png');
    expect(card.verdict).toBe('error');
    expect(card.errorCode).toBe('empty-file');
  });
});
