import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import { headVolume } from '../../../scripts/samples/head-volume';
import { finishedCard, upload } from '../support/cards';
import { fillHistory } from '../support/history';
import { storedJobs } from '../support/jobs';
import { longestTask, type Stretch } from '../support/main-thread';
import { findingOf } from '../support/same-finding';
import { sampleFile } from '../support/samples';

/** The workspace stays responsive: no task of its main thread over 50 ms. */
const SLICES = 256;
const FILES = 1_000;
const ENTRIES = 10_000;
/** Rows of the history that are drawn unasked, each with its picture. */
const DRAWN = 100;
/** Ten rows are through: by then all files were told apart and the table is at work. */
const WELL_ON = /^\d{2,3} of 1,000 checked/;
const OPEN_MS = 60_000;
const EACH_MS = 1_500;
/** A second time only where the first was held up, by whatever else the machine did. */
const ATTEMPTS = 2;

let extension: RunningExtension;
const folder = tempFolder('long-tasks');
const volume = join(folder.path, 'head.nii');
const pictures = Array.from({ length: FILES }, (_, index) => join(folder.path, `${index}.png`));

beforeAll(async () => {
  writeFileSync(volume, headVolume(SLICES));
  const [first = '', ...others] = pictures;
  writeFileSync(first, sampleFile('axial-t1-contrast-glioma').buffer);
  for (const path of others) copyFileSync(first, path);
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  const page = await extension.openPage('src/workspace/index.html');
  await chooseBackend(page, 'wasm');
  const sample = sampleFile('axial-t1-contrast-glioma');
  await upload(page, [sample]);
  await finishedCard(page, sample.name);
  await fillHistory(page, findingOf((await storedJobs(page))[0]), ENTRIES);
  await page.close();
}, 300_000);
afterAll(async () => {
  await extension?.close();
  folder.remove();
});

/** Fails unless one attempt, each in a page of its own, keeps within what is allowed. */
async function staysResponsive(what: string, attempt: (page: Page) => Promise<Stretch>) {
  const seen: Stretch[] = [];
  while (seen.length < ATTEMPTS && !seen.some(kept)) {
    const page = await extension.openPage('src/workspace/index.html');
    seen.push(await attempt(page));
    await page.close();
  }
  console.log(`${what}: ${JSON.stringify(seen)}`);
  expect(seen.some(kept), `${what}: ${JSON.stringify(seen)}`).toBe(true);
}
const kept = ({ longest, allowed }: Stretch) => longest <= allowed;

const show = (page: Page, view: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, view);

async function openVolume(page: Page): Promise<void> {
  await upload(page, volume);
  await page.getByRole('button', { name: /^Check all/ }).waitFor({ timeout: OPEN_MS });
}

describe('the workspace’s main thread', () => {
  it(`is free while a volume of ${SLICES} slices opens`, async () => {
    await staysResponsive('opening', (page) => longestTask(page, () => openVolume(page)));
  });

  it(
    'is free while it is checked',
    async () => {
      await staysResponsive('checking', async (page) => {
        await openVolume(page);
        return longestTask(page, async () => {
          await page.getByRole('button', { name: /^Check all/ }).click();
          const found = page.locator('article[data-volume-verdict]');
          await found.waitFor({ timeout: SLICES * EACH_MS });
        });
      });
    },
    ATTEMPTS * SLICES * EACH_MS,
  );

  it(`is free while ${FILES} files are handed in`, async () => {
    await staysResponsive('files', async (page) => {
      await show(page, 'batch');
      return longestTask(page, async () => {
        await upload(page, pictures);
        await page.getByText(WELL_ON).waitFor({ timeout: OPEN_MS });
      });
    });
  });

  it(`is free while a history of ${ENTRIES} entries opens`, async () => {
    await staysResponsive('history', (page) =>
      longestTask(page, async () => {
        await show(page, 'history');
        const all = page.getByText(ENTRIES.toLocaleString('en-US'), { exact: true });
        await all.waitFor({ timeout: OPEN_MS });
        await expect
          .poll(() => page.locator('.hi-thumb img').count(), { timeout: OPEN_MS })
          .toBe(DRAWN);
      }),
    );
  });
});
