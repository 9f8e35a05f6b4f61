import type { Page } from 'playwright-core';
import type { RunningExtension } from '../browser/launch-extension';
import { headVolume } from '../samples/head-volume';
import type { OnReady } from './views';

const WORKSPACE = { width: 1280, height: 800 };
/** Of the drawn head, 6 mm apart. */
const SLICES = 24;
const SETTLE_MS = 800;
const VOLUME_MS = 60_000;
const BATCH_MS = 60_000;
const STEP_MS = 20_000;

/** A volume with all its slices checked, at the strongest of them, with its heat map. */
export async function captureVolume(extension: RunningExtension, ready: OnReady): Promise<Buffer> {
  const page = await openWorkspace(extension, 'results');
  const file = { name: 'drawn-head.nii', mimeType: '', buffer: headVolume(SLICES) };
  await page.setInputFiles('input[type=file][multiple]', file);
  await page.getByRole('button', { name: /^Check all/ }).click({ timeout: STEP_MS });
  await page.locator('article[data-volume-verdict]').waitFor({ timeout: VOLUME_MS });
  await page.getByRole('region', { name: 'Strongest slices' }).getByRole('button').first().click();
  const heatMap = page.getByRole('button', { name: 'Heat map' });
  if ((await heatMap.getAttribute('aria-pressed')) !== 'true') await heatMap.click();
  return picture(page, ready);
}

/** A batch with its table and an opened row. */
export async function captureBatch(
  extension: RunningExtension,
  files: readonly string[],
  ready: OnReady,
): Promise<Buffer> {
  const page = await openWorkspace(extension, 'batch');
  await page.setInputFiles('input[type=file][multiple]', [...files]);
  await page.getByRole('button', { name: 'Clear', exact: true }).waitFor({ timeout: BATCH_MS });
  await page.locator('.ws-row-open').last().click();
  return picture(page, ready);
}

/** The history with some results in it, and the report of one of them. */
export async function captureHistory(
  extension: RunningExtension,
  files: readonly string[],
  ready: { history: OnReady; report: OnReady },
): Promise<{ history: Buffer; report: Buffer }> {
  const page = await openWorkspace(extension, 'history');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.setInputFiles('input[type=file][multiple]', [...files]);
  const done = page.locator('article[data-verdict]:not([data-verdict=working])');
  await done.nth(files.length - 1).waitFor({ timeout: BATCH_MS });
  const [report] = await Promise.all([
    extension.context.waitForEvent('page', { timeout: STEP_MS }),
    page.getByRole('button', { name: 'Report', exact: true }).click(),
  ]);
  await report.locator('.rp-sheet').waitFor({ timeout: STEP_MS });
  await report.setViewportSize(WORKSPACE);
  const sheet = await picture(report, ready.report);
  await page.goto(`${page.url().split('?')[0]?.split('#')[0]}#history`);
  await page
    .locator('.hi-row')
    .nth(files.length - 1)
    .waitFor({ timeout: STEP_MS });
  await page.locator('.hi-open').first().click();
  return { history: await picture(page, ready.history), report: sheet };
}

async function openWorkspace(extension: RunningExtension, view: string): Promise<Page> {
  const page = await extension.openPage(`src/workspace/index.html#${view}`);
  await page.setViewportSize(WORKSPACE);
  return page;
}

async function picture(page: Page, ready: OnReady): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
  const png = await page.screenshot();
  await ready(page);
  await page.close();
  return png;
}
