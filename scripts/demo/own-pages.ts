import type { Page } from 'playwright-core';
import type { RunningExtension } from '../browser/launch-extension';
import { uploadFiles } from '../browser/upload-files';
import { openPicture, showHeatMap } from '../browser/workspace-page';
import { PlainError } from '../command/plain-error';

/** The size of the toolbar's popup, and of a common laptop's window. */
const POPUP = { width: 420, height: 600 };
const WORKSPACE = { width: 1280, height: 800 };
/** Pictures and bars fade in; a screenshot in the middle of it shows neither. */
const SETTLE_MS = 600;

/** Uploads a picture in the popup (in a tab: no program can open the toolbar's) and captures it. */
export async function usePopup(
  extension: RunningExtension,
  path: string,
  screenshot: string,
): Promise<void> {
  const page = await extension.openPage('src/popup/index.html');
  await page.setViewportSize(POPUP);
  await upload(page, [path], 'popup');
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: screenshot });
  await page.close();
}

/**
 * Uploads several pictures at once in the workspace and captures it with one of them opened, the
 * picture of the given name, and its heat map shown.
 */
export async function useWorkspace(
  extension: RunningExtension,
  paths: readonly string[],
  opened: string,
  screenshot: string,
): Promise<void> {
  const page = await extension.openPage('src/workspace/index.html');
  await page.setViewportSize(WORKSPACE);
  await upload(page, paths, 'workspace');
  await openPicture(page, opened);
  await showHeatMap(page);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: screenshot });
  await page.close();
}

async function upload(page: Page, paths: readonly string[], where: string): Promise<void> {
  if (await uploadFiles(page, paths)) return;
  throw new PlainError(`Not every picture given to the ${where} came to a result in time.`);
}
