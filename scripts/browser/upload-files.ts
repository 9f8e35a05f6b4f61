import type { Page } from 'playwright-core';

const TAKE_MS = 30_000;
const EACH_MS = 30_000;

/**
 * Hands files to the popup or the workspace and waits until each has a result card.
 * @returns false when some were not through in time.
 */
export async function uploadFiles(page: Page, paths: readonly string[]): Promise<boolean> {
  const before = await finishedCards(page).count();
  await page.locator('input[type=file][multiple]').setInputFiles([...paths], { timeout: TAKE_MS });
  const last = finishedCards(page).nth(before + paths.length - 1);
  try {
    await last.waitFor({ state: 'attached', timeout: EACH_MS * paths.length });
    return true;
  } catch {
    return false;
  }
}

/** The result cards of one of our own pages, also those of files that could not be read. */
export function finishedCards(page: Page) {
  return page.locator('article[data-verdict]:not([data-verdict="working"])');
}
