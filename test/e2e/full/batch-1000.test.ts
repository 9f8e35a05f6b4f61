import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { extensionMemory } from '../../../scripts/browser/process-memory';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import { FindingsFileSchema } from '../../../src/export/findings-schema';
import { upload } from '../support/cards';
import { renamed, sampleFile } from '../support/samples';

/** A batch of 1,000 files: how fast, what it leaves in memory, and whether the page stays awake. */
const WARM_UP = 100;
const TIMED = 300;
const COUNT = 1000;
const EACH_MS = 1_500;
const STEP_MS = 15_000;
const IDS = ['axial-t1-contrast-glioma', 'axial-t2-healthy', 'cat-photo', 'coronal-t1-healthy'];

const MB = 1024 * 1024;
/**
 * What a row may keep: a finding with its packed map (1.6 kB), its thumbnail's handle and its file's.
 * A picture of 512 x 512 that stayed would be 256 kB.
 */
const ROW_BYTES = 10 * 1024;
/** All processes: thumbnails of about 2 kB lie in the browser's, and allocators hold some back. */
const PROCESS_BYTES = 60 * MB;
/**
 * Time for each picture against the engine's own. 1.1 to 1.25 were measured, on two cores with ten
 * times as much to do; a batch in which the engine waits for decoding comes to twice as long.
 */
const MOST_OVERHEAD = 2;

let extension: RunningExtension;
let page: Page;
const folder = tempFolder('batch-1000');

const paths = Array.from({ length: COUNT }, (_, index) => {
  const name = `picture-${String(index).padStart(4, '0')}.png`;
  const file = renamed(sampleFile(IDS[index % IDS.length] ?? ''), name);
  const path = join(folder.path, name);
  writeFileSync(path, file.buffer);
  return path;
});

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
  page = await extension.openPage('src/workspace/index.html#batch');
  await chooseBackend(page, 'wasm');
  await page.evaluate(watchLongTasks);
});

afterAll(async () => {
  await extension?.close();
  folder.remove();
});

/** Runs in the page. */
function watchLongTasks(): void {
  const seen: number[] = [];
  Object.assign(window, { longTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration);
  }).observe({ type: 'longtask' });
}

async function work(from: number, to: number): Promise<number> {
  const started = Date.now();
  await upload(page, paths.slice(from, to));
  const all = page.getByText(`${to.toLocaleString('en')} checked`, { exact: true });
  await all.waitFor({ timeout: (to - from) * EACH_MS });
  return Date.now() - started;
}

async function memory(): Promise<{ heap: number; processes: number }> {
  const devtools = await extension.context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return { heap: usedSize, processes: await extensionMemory(extension) };
}

/** Times of the engine for the pictures, from the page's own export. */
async function engineMs(): Promise<number[]> {
  const download = page.waitForEvent('download', { timeout: STEP_MS });
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  return v.parse(FindingsFileSchema, JSON.parse(text)).rows.map((row) => {
    if (!('finding' in row)) throw new Error(`${row.file} has no finding`);
    return row.finding.timings.preprocessMs + row.finding.timings.inferenceMs;
  });
}

describe(`a batch of ${COUNT}`, () => {
  it('is as fast as the engine alone, keeps memory flat, and draws few rows', async () => {
    await work(0, WARM_UP);
    const small = await memory();
    const wall = await work(WARM_UP, WARM_UP + TIMED);
    await work(WARM_UP + TIMED, COUNT);
    const large = await memory();
    const longTasks = await page.evaluate(
      () => (window as unknown as { longTasks: number[] }).longTasks,
    );
    const alone = (await engineMs()).slice(WARM_UP, WARM_UP + TIMED);
    const single = alone.reduce((sum, ms) => sum + ms, 0);
    const inMb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;
    process.stdout.write(
      `${TIMED} pictures in ${(wall / 1000).toFixed(1)} s, ${(wall / TIMED).toFixed(1)} ms each; ` +
        `engine alone ${(single / TIMED).toFixed(1)} ms: ratio ${(wall / single).toFixed(2)}\n` +
        `heap ${inMb(small.heap)} at ${WARM_UP}, ${inMb(large.heap)} at ${COUNT}; ` +
        `processes ${inMb(small.processes)} and ${inMb(large.processes)}\n` +
        `tasks over 50 ms on the page: ${longTasks.length}, longest ${Math.max(0, ...longTasks)} ms\n`,
    );
    expect(wall / single).toBeLessThan(MOST_OVERHEAD);
    expect(large.heap - small.heap).toBeLessThan((COUNT - WARM_UP) * ROW_BYTES);
    expect(large.processes - small.processes).toBeLessThan(PROCESS_BYTES);
    expect(await page.locator('.ws-tr').count()).toBeLessThan(40);
  }, 1_200_000);

  it('is scrolled to its end, where the last row stands', async () => {
    await page.locator('.ws-row-open').first().focus();
    await page.keyboard.press('End');
    await page
      .locator(`article[data-name="picture-0999.png"] button:focus`)
      .waitFor({ timeout: STEP_MS });
    expect(await page.locator('.ws-tr').last().getAttribute('aria-rowindex')).toBe('1001');
  });
});
