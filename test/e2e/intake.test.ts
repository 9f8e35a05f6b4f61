import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { type TempFolder, tempFolder } from '../../scripts/browser/temp-folder';
import { drawSample, findSample } from '../../scripts/samples/catalog';
import { type GreyPicture, isGrey } from '../../scripts/samples/picture';
import { mrFile } from '../unit/imaging/dicom/mr-file';
import { niftiFile } from '../unit/imaging/nifti/nifti-writer';
import { axeViolations } from './support/axe';
import { finishedCard, readCards, upload } from './support/cards';
import { drop } from './support/drop';
import { renamed, sampleFile } from './support/samples';

/** Where what is handed in to the workspace goes: to the volumes, the list or the batch. */
const STEP_MS = 20_000;
const ILL = 'axial-t1-contrast-glioma';
const SLICES = 8;

let extension: RunningExtension;
let folder: TempFolder;
let page: Page;

beforeAll(async () => {
  folder = tempFolder('intake');
  extension = await launchExtension({ viewport: { width: 1280, height: 900 } });
  page = await extension.openPage('src/workspace/index.html');
  await chooseBackend(page, 'wasm');
});

afterAll(async () => {
  await extension?.close();
  folder?.remove();
});

function grey(id: string): GreyPicture {
  const { picture } = drawSample(findSample(id));
  if (!isGrey(picture)) throw new Error(`${id} is grey.`);
  return picture;
}

function dicomOf({ width, height, grey: pixels }: GreyPicture): Buffer {
  const more = [
    [0x00280010, 'US', height],
    [0x00280011, 'US', width],
    [0x00281050, 'DS', '127.5'],
    [0x00281051, 'DS', '255'],
  ] as const;
  return Buffer.from(
    mrFile([...more], { pixels: new Uint8Array(Uint16Array.from(pixels).buffer) }),
  );
}

/** Axial slices as NIfTI stores them: to the patient's right, to the front, to the head. */
function niftiOf(pictures: readonly GreyPicture[]): Buffer {
  const [{ width, height } = { width: 0, height: 0 }] = pictures;
  const voxels = pictures.flatMap(({ grey: pixels }) => Array.from(pixels).reverse());
  return Buffer.from(
    niftiFile({
      dims: [width, height, pictures.length],
      sform: {
        code: 1,
        rows: [
          [0.5, 0, 0, 0],
          [0, 0.5, 0, 0],
          [0, 0, 5, 0],
        ],
      },
      voxels,
    }),
  );
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

describe('the workspace', () => {
  it('opens a DICOM file and gives it the finding of its picture', async () => {
    await upload(page, [file('one', dicomOf(grey(ILL)))]);
    const card = await finishedCard(page, 'one');
    expect(card).toMatchObject({ verdict: 'tumor', source: 'file', errorCode: null });
    await page.getByRole('region', { name: 'Volumes' }).waitFor({ timeout: STEP_MS });
  });

  it('opens a NIfTI volume, upright, and checks all its slices', async () => {
    const [healthy, ill] = [grey('axial-t2-healthy'), grey(ILL)];
    const same = ill.width === healthy.width && ill.height === healthy.height;
    expect(same).toBe(true);
    const stack = Array.from({ length: SLICES }, (_, index) => (index < 5 ? ill : healthy));
    await upload(page, [file('head.nii', niftiOf(stack))]);
    await page.getByRole('button', { name: `Check all ${SLICES} axial slices` }).click();
    const volume = page.locator('article[data-volume-verdict]');
    await volume.waitFor({ timeout: 60_000 });
    // Five slices of 5 mm in a row look like a tumor: 20 mm, where the rule asks for three and 10 mm.
    expect(await volume.getAttribute('data-volume-verdict')).toBe('tumor');
    expect(await volume.textContent()).toContain('Sensitivity for whole volumes has not been');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
  }, 120_000);

  it('makes a report of a volume', async () => {
    const button = page.locator('article[data-volume-verdict]').getByRole('button');
    const [report] = await Promise.all([
      extension.context.waitForEvent('page', { timeout: STEP_MS }),
      button.click(),
    ]);
    await report.getByText('head.nii').first().waitFor({ timeout: STEP_MS });
    expect(await report.locator('body').textContent()).toContain('neighboring slices');
    await report.close();
  });

  it('lists the pictures of a dropped folder by their paths', async () => {
    const inside = join(folder.path, 'study', 'inner');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'deep.png'), sampleFile(ILL).buffer);
    writeFileSync(join(folder.path, 'study', 'notes.txt'), 'no picture');
    await page.bringToFront();
    await drop(page, { files: [join(folder.path, 'study')] });
    expect((await finishedCard(page, 'study/inner/deep.png')).verdict).toBe('tumor');
    expect((await finishedCard(page, 'study/notes.txt')).errorCode).toBe('not-a-picture');
  });

  it('leads more than a hundred to the batch, also out of a ZIP', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`${index}.txt`, new Uint8Array([65, index])]),
    );
    const zip = zipSync({ ...entries, 'ill.png': new Uint8Array(sampleFile(ILL).buffer) });
    await upload(page, [file('many.zip', Buffer.from(zip))]);
    await page.getByRole('heading', { name: 'Batch' }).waitFor({ timeout: STEP_MS });
    const name = 'many.zip/ill.png';
    await page.getByLabel('Search names').fill('ill.png');
    expect((await finishedCard(page, name)).verdict).toBe('tumor');
  });

  it('still lists a picture by itself', async () => {
    await page.goto(`${page.url().split('#')[0]}#results`);
    await upload(page, [renamed(sampleFile('coronal-t1-healthy'), 'plain.png')]);
    expect((await finishedCard(page, 'plain.png')).verdict).toBe('no_tumor');
    expect((await readCards(page)).map(({ name }) => name)).toContain('study/notes.txt');
  });
});
