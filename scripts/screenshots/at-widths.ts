import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectPath } from '../browser/project-path';

/** Beside the pictures of the README: every view at each width, to be looked at. Not kept in git. */
const OUTPUT = 'screenshot-output';
/** A phone, a tablet, a desktop. */
const WIDTHS = [360, 768, 1440];
const HEIGHT = 900;
const SETTLE_MS = 400;

/** Takes a view at each width; its name says which view, scheme and width. */
export async function atWidths(page: Page, view: string, colorScheme: string): Promise<void> {
  mkdirSync(projectPath(OUTPUT), { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.waitForTimeout(SETTLE_MS);
    const name = `${view.replaceAll('/', '-')}-${colorScheme}-${width}.png`;
    await page.screenshot({ path: join(projectPath(OUTPUT), name) });
  }
  if (before) await page.setViewportSize(before);
}
