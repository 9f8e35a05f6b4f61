import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseBackend } from '../browser/extension-jobs';
import { launchExtension } from '../browser/launch-extension';
import { tempFolder } from '../browser/temp-folder';
import { headVolume } from '../samples/head-volume';
import { heapBytes, ownTasks, pageWatch, watchPage } from './page-watch';

/** How the check of a volume goes. Times in ms, memory in bytes. */
export interface VolumeMeasures {
  readonly slices: number;
  readonly openMs: number;
  readonly firstMs: number;
  readonly allMs: number;
  /** From the click to the progress gone. */
  readonly cancelMs: number;
  readonly heap: { readonly before: number; readonly after: number };
  /** While it is opened, and while it is checked. */
  readonly longTasks: { readonly opening: readonly number[]; readonly checking: readonly number[] };
}

const SLICES = 256;
const OPEN_MS = 60_000;
const EACH_MS = 1_500;

/** A drawn head of 256 slices of 512 x 512, 67 MB: opened, checked for a while, canceled, checked. */
export async function volumeRound(): Promise<VolumeMeasures> {
  const folder = tempFolder('bench-volume');
  const extension = await launchExtension({});
  try {
    const path = join(folder.path, 'head.nii');
    writeFileSync(path, headVolume(SLICES));
    const page = await extension.openPage('src/workspace/index.html#volumes');
    await chooseBackend(page, 'wasm');
    await watchPage(page);
    const opening = Date.now();
    await page.setInputFiles('input[type=file][multiple]', path);
    const start = page.getByRole('button', { name: /^Check all/ });
    await start.waitFor({ timeout: OPEN_MS });
    const openMs = Date.now() - opening;
    const before = await heapBytes(page);
    const opened = ownTasks(await pageWatch(page));
    await watchRun(page);
    await start.click();
    await page.waitForFunction(() => 'firstSlice' in window, null, { timeout: OPEN_MS });
    await page.getByRole('button', { name: 'Cancel the check' }).click();
    await page.waitForFunction(() => 'canceled' in window, null, { timeout: OPEN_MS });
    const { firstMs, cancelMs } = await runTimes(page);
    const again = Date.now();
    const left = page.getByRole('button', { name: /^Check (all|the other)/ });
    const missing = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0] ?? SLICES);
    await left.click();
    await page.locator('article[data-volume-verdict]').waitFor({ timeout: SLICES * EACH_MS });
    const allMs = ((Date.now() - again) * SLICES) / missing;
    const all = ownTasks(await pageWatch(page));
    return {
      slices: SLICES,
      openMs,
      firstMs,
      allMs,
      cancelMs,
      heap: { before, after: await heapBytes(page) },
      longTasks: { opening: opened, checking: all.slice(opened.length) },
    };
  } finally {
    await extension.close();
    folder.remove();
  }
}

interface Watched {
  readonly started: number;
  readonly firstSlice: number;
  readonly cancelPressed: number;
  readonly canceled: number;
}

/**
 * Runs in the page, without named functions of its own: tsx marks those with a helper that does not
 * exist there. Notes when a run begins, has its first slice, is canceled, and is off the
 * page.
 */
async function watchRun(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moments = window as unknown as Record<string, number | undefined>;
    document.addEventListener(
      'click',
      ({ target }) => {
        const words = (target as Element).closest('button')?.textContent ?? '';
        if (words.startsWith('Check')) moments.started ??= performance.now();
        if (words === 'Cancel') moments.cancelPressed ??= performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const words = document.querySelector('.vol-check')?.textContent ?? '';
      if (/[1-9]\d* of \d+/.test(words)) moments.firstSlice ??= performance.now();
      if (moments.cancelPressed !== undefined && !words.includes('Cancel')) {
        moments.canceled ??= performance.now();
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function runTimes(page: Page): Promise<{ firstMs: number; cancelMs: number }> {
  const watched = await page.evaluate(() => {
    const { started, firstSlice, cancelPressed, canceled } = window as unknown as Watched;
    return { started, firstSlice, cancelPressed, canceled };
  });
  return {
    firstMs: watched.firstSlice - watched.started,
    cancelMs: watched.canceled - watched.cancelPressed,
  };
}
