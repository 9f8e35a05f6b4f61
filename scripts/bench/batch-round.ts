import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { FindingsFileSchema } from '../../src/export/findings-schema';
import { chooseBackend } from '../browser/extension-jobs';
import { launchExtension } from '../browser/launch-extension';
import { extensionMemory } from '../browser/process-memory';
import { tempFolder } from '../browser/temp-folder';
import { PlainError } from '../command/plain-error';
import { heapBytes, ownTasks, pageWatch, watchPage } from './page-watch';

/** How a batch goes, against the engine alone. Times in ms, memory in bytes. */
export interface BatchMeasures {
  readonly pictures: number;
  readonly eachMs: number;
  /** The engine's own time for each of the same pictures. */
  readonly engineEachMs: number;
  readonly ratio: number;
  readonly heap: { readonly atFirst: number; readonly atEnd: number };
  readonly processes: { readonly atFirst: number; readonly atEnd: number };
  /** The page's own part of each task over 50 ms, see `ownTasks`. */
  readonly longTasks: readonly number[];
}

/** After these everything has its size. */
const WARM_UP = 100;
const COUNT = 1_000;
const EACH_MS = 1_500;
const DOWNLOAD_MS = 30_000;

/** 1,000 pictures in the workspace's batch. @param file the picture, again and again */
export async function batchRound(file: string): Promise<BatchMeasures> {
  const folder = tempFolder('bench-batch');
  const extension = await launchExtension({});
  try {
    const paths = Array.from({ length: COUNT }, (_, index) => join(folder.path, `${index}.png`));
    for (const path of paths) copyFileSync(file, path);
    const page = await extension.openPage('src/workspace/index.html#batch');
    await chooseBackend(page, 'wasm');
    await watchPage(page);
    await work(page, paths, 0, WARM_UP);
    const atFirst = { heap: await heapBytes(page), processes: await extensionMemory(extension) };
    const wall = await work(page, paths, WARM_UP, COUNT);
    const tasks = ownTasks(await pageWatch(page));
    const atEnd = { heap: await heapBytes(page), processes: await extensionMemory(extension) };
    const engine = (await engineTimes(page)).slice(WARM_UP);
    const engineEachMs = engine.reduce((sum, ms) => sum + ms, 0) / engine.length;
    const eachMs = wall / (COUNT - WARM_UP);
    return {
      pictures: COUNT,
      eachMs,
      engineEachMs,
      ratio: eachMs / engineEachMs,
      heap: { atFirst: atFirst.heap, atEnd: atEnd.heap },
      processes: { atFirst: atFirst.processes, atEnd: atEnd.processes },
      longTasks: tasks,
    };
  } finally {
    await extension.close();
    folder.remove();
  }
}

async function work(page: Page, paths: readonly string[], from: number, to: number) {
  await page.setInputFiles('input[type=file][multiple]', paths.slice(from, to));
  const started = Date.now();
  const all = page.getByText(`${to.toLocaleString('en')} checked`, { exact: true });
  await all.waitFor({ timeout: (to - from) * EACH_MS });
  return Date.now() - started;
}

/** Preprocessing and inference of each picture, from the page's own export. */
async function engineTimes(page: Page): Promise<number[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: DOWNLOAD_MS }),
    page.getByRole('button', { name: 'JSON', exact: true }).click(),
  ]);
  const { rows } = v.parse(
    FindingsFileSchema,
    JSON.parse(readFileSync(await download.path(), 'utf8')),
  );
  return rows.map((row) => {
    if (!('finding' in row)) throw new PlainError(`${row.file} came to no finding.`);
    return row.finding.timings.preprocessMs + row.finding.timings.inferenceMs;
  });
}
