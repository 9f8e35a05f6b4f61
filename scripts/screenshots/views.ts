import type { Page } from 'playwright-core';
import type { RunningExtension } from '../browser/launch-extension';
import { uploadFiles } from '../browser/upload-files';
import { openPicture, showHeatMap } from '../browser/workspace-page';
import { PlainError } from '../command/plain-error';

/** The window that the popup opens for choosing files; its height follows the content. */
const POPUP_WIDTH = 420;
const POPUP_MAX_HEIGHT = 900;
const WORKSPACE = { width: 1280, height: 800 };
const MODEL_PAGE = { width: 1280, height: 960 };
/** Bars and pictures fade in. */
const SETTLE_MS = 800;

/** The popup with one finding and its heat map. */
export async function capturePopup(extension: RunningExtension, file: string): Promise<Buffer> {
  const page = await extension.openPage('src/popup/index.html');
  await page.setViewportSize({ width: POPUP_WIDTH, height: POPUP_MAX_HEIGHT });
  mustFinish(await uploadFiles(page, [file]));
  await showHeatMap(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
  const height = await page.evaluate(() => document.body.firstElementChild?.scrollHeight ?? 0);
  await page.setViewportSize({ width: POPUP_WIDTH, height: Math.min(height, POPUP_MAX_HEIGHT) });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Called with each view once it is ready. */
export type OnReady = (page: Page) => Promise<void>;

/** The workspace with several results, one of them opened with its heat map. */
export async function captureWorkspace(
  extension: RunningExtension,
  files: readonly string[],
  opened: string,
  ready: OnReady,
): Promise<Buffer> {
  const page = await extension.openPage('src/workspace/index.html');
  await page.setViewportSize(WORKSPACE);
  mustFinish(await uploadFiles(page, files));
  await openPicture(page, opened);
  await showHeatMap(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
  const picture = await page.screenshot();
  await ready(page);
  await page.close();
  return picture;
}

/** The figures of the model: the top of their page. */
export async function captureModelPage(
  extension: RunningExtension,
  ready: OnReady,
): Promise<Buffer> {
  const page = await extension.openPage('src/model-page/index.html');
  await page.setViewportSize(MODEL_PAGE);
  await page.locator('.mp-section').first().waitFor();
  const picture = await page.screenshot();
  await ready(page);
  await page.close();
  return picture;
}

/** A view of the workspace, by its address. */
export async function captureView(
  extension: RunningExtension,
  view: string,
  ready: OnReady,
): Promise<Buffer> {
  const page = await extension.openPage(`src/workspace/index.html#${view}`);
  await page.setViewportSize(WORKSPACE);
  await page.getByRole('heading', { level: 1 }).nth(1).waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const picture = await page.screenshot();
  await ready(page);
  await page.close();
  return picture;
}

/** The page that opens at the first start. */
export async function captureWelcome(extension: RunningExtension, ready: OnReady): Promise<Buffer> {
  const page = await extension.openPage('src/welcome/index.html');
  await page.setViewportSize(MODEL_PAGE);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const picture = await page.screenshot();
  await ready(page);
  await page.close();
  return picture;
}

function mustFinish(finished: boolean): void {
  if (!finished) throw new PlainError('A picture did not come to a result in time.');
}
