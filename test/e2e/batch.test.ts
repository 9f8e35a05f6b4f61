import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend, storedJobs } from '../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { FindingsFileSchema } from '../../src/export/findings-schema';
import { axeViolations } from './support/axe';
import { readCards, upload } from './support/cards';
import { renamed, type SampleFile, sampleFile } from './support/samples';

const ALL_MS = 60_000;
const STEP_MS = 10_000;
const ILL = ['axial-t1-contrast-glioma', 'axial-t1-contrast-meningioma'];
const FILES: SampleFile[] = [
  ...ILL.map((id) => sampleFile(id)),
  sampleFile('axial-t2-healthy'),
  sampleFile('coronal-t1-healthy'),
  sampleFile('cat-photo'),
  { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
];

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  page = await extension.openPage('src/workspace/index.html#batch');
  await chooseBackend(page, 'wasm');
  await page.getByRole('heading', { name: 'Check many pictures at once' }).waitFor();
});

afterAll(() => extension?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The batch has nothing left to do. */
const done = () => button('Clear').waitFor({ timeout: ALL_MS });

const names = () =>
  page.locator('.ws-table article').evaluateAll((cards) => cards.map((card) => card.textContent));

async function saved(press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download', { timeout: STEP_MS }),
    press(),
  ] as never);
  return {
    name: (download as Download).suggestedFilename(),
    content: readFileSync(await (download as Download).path()),
  };
}

async function axeInBothThemes(what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), `${what}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a batch', () => {
  it('has no faults for axe while it is empty', () => axeInBothThemes('empty'));

  it('checks what is handed in on its view: one card a row, and no job', async () => {
    await upload(page, FILES);
    await done();
    const cards = await readCards(page);
    expect(cards.map(({ name, verdict }) => [name, verdict])).toEqual([
      [FILES[0]?.name, 'tumor'],
      [FILES[1]?.name, 'tumor'],
      [FILES[2]?.name, 'no_tumor'],
      [FILES[3]?.name, 'no_tumor'],
      [FILES[4]?.name, 'not_brain_mri'],
      ['broken.png', 'error'],
    ]);
    expect(cards[0]).toMatchObject({ source: 'file', backend: 'wasm' });
    expect(cards[0]?.pTumor).toBeGreaterThan(0.5);
    expect(cards[5]?.errorCode).toBe('not-a-picture');
    expect(await storedJobs(page)).toEqual([]);
    await page.locator('.ws-thumb img').nth(4).waitFor({ timeout: STEP_MS });
    await axeInBothThemes('rows');
  }, 90_000);

  it('is sorted, filtered and searched', async () => {
    await page.getByRole('button', { name: 'Tumor', exact: true }).click();
    await page.locator('th[aria-sort=descending]').waitFor({ timeout: STEP_MS });
    expect((await readCards(page)).map(({ pTumor }) => pTumor ?? -1).slice(0, 4)).toEqual(
      (await readCards(page))
        .map(({ pTumor }) => pTumor ?? -1)
        .slice(0, 4)
        .sort((a, b) => b - a),
    );
    await page.getByLabel('Show', { exact: true }).selectOption('error');
    await expect.poll(names, { timeout: STEP_MS }).toEqual(['broken.png']);
    await page.getByLabel('Show', { exact: true }).selectOption('all');
    await page.getByLabel('Search names').fill('HEALTHY');
    await expect.poll(async () => (await names()).length, { timeout: STEP_MS }).toBe(2);
    await page.getByLabel('Search names').fill('');
    await page.getByRole('button', { name: 'Tumor', exact: true }).click();
    await page.getByRole('button', { name: 'Tumor', exact: true }).click();
    await expect.poll(names, { timeout: STEP_MS }).toEqual(FILES.map(({ name }) => name));
  });

  it('is gone through by the keyboard; a row opens with its picture and gives focus back', async () => {
    await page.locator('.ws-row-open').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused, { timeout: STEP_MS }).toBe(FILES[0]?.name);
    await page.keyboard.press('Enter');
    const detail = page.getByRole('region', { name: /^Detail of/ });
    await detail.locator('img.nl-picture').waitFor({ timeout: STEP_MS });
    await detail.getByRole('img', { name: /^Heat map/ }).waitFor({ timeout: STEP_MS });
    await axeInBothThemes('a row open');
    await button('Close the detail').click();
    await detail.waitFor({ state: 'detached', timeout: STEP_MS });
    expect(await focused()).toBe(FILES[0]?.name);
  });

  it('is taken along: all as JSON, chosen rows as CSV, and pictures with the map', async () => {
    const json = await saved(() => button('JSON').click());
    expect(json.name).toMatch(/^neurolens-batch-.*\.json$/);
    const file = v.parse(FindingsFileSchema, JSON.parse(json.content.toString()));
    expect(file.rows.map((row) => row.file)).toEqual(FILES.map(({ name }) => name));

    await page.getByLabel(`Select ${FILES[1]?.name}`).click();
    await page.getByLabel(`Select ${FILES[3]?.name}`).click({ modifiers: ['Shift'] });
    const csv = (await saved(() => button('CSV').click())).content.toString();
    expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      'file',
      FILES[1]?.name,
      FILES[2]?.name,
      FILES[3]?.name,
      '',
    ]);
    const zip = await saved(() => button('Pictures with the map').click());
    const pictures = unzipSync(new Uint8Array(zip.content));
    expect(Object.keys(pictures)).toEqual(FILES.slice(1, 4).map(({ name }) => name));
    for (const picture of Object.values(pictures)) {
      expect([...picture.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    }
    await button('Unselect').click();
  });

  it('is held against a table of labels; a miss opens its row', async () => {
    await page.getByRole('link', { name: 'Ground truth' }).click();
    const table = FILES.map(({ name }, index) => `${name},${index < 3 ? 'tumor' : 'healthy'}`);
    await page.setInputFiles('input[aria-label="Table of labels"]', {
      name: 'labels.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`file,label\n${table.join('\n')}`),
    });
    await page.getByText('5 of 6 rows have a finding and a label').waitFor({ timeout: STEP_MS });
    const figures = page.getByRole('table', { name: /Figures with/ });
    await figures.getByText('67%').first().waitFor({ timeout: STEP_MS });
    await axeInBothThemes('ground truth');
    const missed = page.getByRole('region', { name: 'Misses' }).getByRole('button');
    expect(await missed.count()).toBe(2);
    await missed.filter({ hasText: FILES[2]?.name ?? '' }).click();
    await page
      .getByRole('region', { name: `Detail of ${FILES[2]?.name}` })
      .waitFor({ timeout: STEP_MS });
    await button('Close the detail').click();
  });

  it.each([360, 768, 1440])('needs no sideways scrolling at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const wider = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.ws-batch, .ws-table-scroll')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.className),
    );
    expect(wider).toEqual([]);
  });

  it('pauses, resumes, is canceled and tries again', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await button('Clear').click();
    const many = Array.from({ length: 30 }, (_, index) =>
      renamed(FILES[index % 5] as SampleFile, `${index}.png`),
    );
    await upload(page, many);
    await page.locator('article[data-verdict=tumor]').first().waitFor({ timeout: ALL_MS });
    await button('Pause').click();
    await page.getByText(/· paused$/).waitFor({ timeout: STEP_MS });
    await button('Resume').click();
    await button('Pause').waitFor({ timeout: STEP_MS });
    await button('Cancel').click();
    await button('Retry failed').waitFor({ timeout: STEP_MS });
    const text = await page.getByText(/without a finding$/).textContent();
    expect(Number(text?.match(/(\d+) without/)?.[1])).toBeGreaterThan(0);
    await button('Retry failed').click();
    await page.getByText('30 checked', { exact: true }).waitFor({ timeout: ALL_MS });
  }, 120_000);
});
