import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/i18n/languages';
import { LANGUAGE_CODES } from '../../src/i18n/languages';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { projectPath } from '../browser/project-path';
import { uploadFiles } from '../browser/upload-files';
import { requireFonts } from './require-fonts';

/** To be looked at, not kept in git: a folder for each language. */
const OUTPUT = 'screenshot-output/languages';
const VIEWS = ['results', 'volumes', 'batch', 'history', 'settings', 'help'] as const;
/** A phone and a desktop. */
const WIDTHS = [360, 1440];
const HEIGHT = 900;
const POPUP_WIDTH = 420;
const SETTLE_MS = 300;

/** Takes every view in every language, with some results, to see what does not fit. */
export async function captureLanguages(
  files: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  await requireFonts(say);
  for (const language of LANGUAGE_CODES) {
    const extension = await launchExtension({ colorScheme: 'light' });
    try {
      await captureLanguage(extension, language, files);
      say(`${OUTPUT}/${language}`);
    } finally {
      await extension.close();
    }
  }
}

async function captureLanguage(
  extension: RunningExtension,
  language: Language,
  files: readonly string[],
): Promise<void> {
  const folder = projectPath(`${OUTPUT}/${language}`);
  mkdirSync(folder, { recursive: true });
  const page = await extension.openPage('src/workspace/index.html');
  await page.evaluate(
    (code) => chrome.storage.local.set({ settings: { language: code } }),
    language,
  );
  await page.reload();
  await uploadFiles(page, files);
  for (const view of VIEWS) {
    await page.evaluate((id) => {
      location.hash = id;
    }, view);
    await atEachWidth(page, join(folder, view));
  }
  for (const name of ['welcome', 'model-page'] as const) {
    const other = await extension.openPage(`src/${name}/index.html`);
    await atEachWidth(other, join(folder, name));
    await other.close();
  }
  const popup = await extension.openPage('src/popup/index.html');
  await popup.setViewportSize({ width: POPUP_WIDTH, height: HEIGHT });
  await popup.waitForTimeout(SETTLE_MS);
  await popup.screenshot({ path: join(folder, 'popup.png') });
}

async function atEachWidth(page: Page, path: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: `${path}-${width}.png` });
  }
}
