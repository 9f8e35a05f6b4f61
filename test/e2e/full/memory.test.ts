import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { extensionMemory, tellsMemory } from '../../../scripts/browser/process-memory';
import { finishedCards } from '../../../scripts/browser/upload-files';
import { waitFor } from '../../../scripts/command/wait-for';
import { drawSample, findSample } from '../../../scripts/samples/catalog';
import { isGrey } from '../../../scripts/samples/picture';
import { encodePng } from '../../../scripts/samples/picture-file';
import { MAX_JOBS } from '../../../src/background/limits';
import { upload } from '../support/cards';
import { HostSession } from '../support/host-session';
import { storedJobs } from '../support/jobs';
import { findingOf } from '../support/same-finding';
import type { SampleFile } from '../support/samples';

/** 500 pictures, one after the other: what they leave behind in the extension's memory. */
const COUNT = 500;
/** Before anything is measured, so that engine, caches and heaps have reached their size. */
const WARM_UP = 40;
const CHUNK = 50;
const EACH_MS = 4_000;
const LOOK_EVERY_MS = 500;

const MB = 1024 * 1024;
/**
 * The heap of the host's document, which is that of the open workspace too. For each picture the
 * workspace keeps a finding with 784 numbers (6 kB) and its row: 13 kB were measured, twice that and
 * more is allowed. One grey picture of 512 x 512 that stayed would be 256 kB.
 */
const PAGES_HEAP_BYTES = COUNT * 32 * 1024 + 2 * MB;
/**
 * All processes of the extension. 500 findings of 6 kB lie in three places (service worker, page,
 * and the page's rows), and previews may take their 64 MB: 80 MB, and half as much again for what
 * an allocator holds back. 500 inferences that leaked their tensors would leave over 1 GB.
 */
const PROCESS_BYTES = 120 * MB;

let extension: RunningExtension;
let workspace: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
  workspace = await extension.openPage('src/workspace/index.html?measure');
  await chooseBackend(workspace, 'wasm');
  await work(0, WARM_UP);
});

afterAll(() => extension?.close());

const { picture } = drawSample(findSample('axial-t1-contrast-glioma'));

/** The sample with one pixel of its own. */
function distinct(index: number): SampleFile {
  if (!isGrey(picture)) throw new Error('The sample is grey.');
  const grey = picture.grey.slice();
  grey[index] = ((grey[index] ?? 0) + 128) % 256;
  const buffer = encodePng({ ...picture, grey });
  return { name: `picture-${index}.png`, mimeType: 'image/png', buffer };
}

async function work(from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(start + CHUNK, to);
    await upload(
      workspace,
      Array.from({ length: end - start }, (_, index) => distinct(start + index)),
    );
    // Counted on the page: to fetch all jobs at every look would cost more than the work itself.
    const all = async () => ((await finishedCards(workspace).count()) >= end ? true : null);
    await waitFor(`Picture ${end}`, all, { timeoutMs: CHUNK * EACH_MS, everyMs: LOOK_EVERY_MS });
  }
}

/** After a collection of garbage in the host's document, in bytes. */
async function measure(): Promise<{ pagesHeap: number; processes: number }> {
  const host = await HostSession.of(extension);
  await host.send('HeapProfiler.collectGarbage');
  const { usedSize } = await host.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await host.detach();
  const page = await extension.context.newCDPSession(workspace);
  await page.send('HeapProfiler.collectGarbage');
  await page.detach();
  return { pagesHeap: usedSize, processes: await extensionMemory(extension) };
}

/** What the session's storage holds, and may hold, in bytes. */
function sessionStorage(page: Page): Promise<[number, number]> {
  return page.evaluate(async () => {
    const { session } = chrome.storage;
    return [await session.getBytesInUse(null), session.QUOTA_BYTES];
  });
}

describe.skipIf(!tellsMemory())(`${COUNT} pictures`, () => {
  it('leave no more in memory than their findings and previews', async () => {
    const before = await measure();
    const started = Date.now();
    await work(WARM_UP, WARM_UP + COUNT);
    const seconds = (Date.now() - started) / 1000;
    const after = await measure();

    const inMb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;
    process.stdout.write(
      `${COUNT} pictures in ${seconds.toFixed(0)} s: ` +
        `heap of the pages ${inMb(before.pagesHeap)} to ${inMb(after.pagesHeap)}, ` +
        `processes ${inMb(before.processes)} to ${inMb(after.processes)}\n`,
    );
    const jobs = await storedJobs(workspace);
    expect(jobs).toHaveLength(WARM_UP + COUNT);
    // Each was looked at: no two have the same hash, and none was answered from memory.
    expect(new Set(jobs.map(({ hash }) => hash)).size).toBe(jobs.length);
    for (const job of jobs) expect(findingOf(job) && job.attempts).toBe(1);
    const [used, quota] = await sessionStorage(workspace);
    process.stdout.write(
      `Each takes ${Math.round(used / jobs.length)} bytes of the session's storage\n`,
    );
    expect((used / jobs.length) * MAX_JOBS).toBeLessThan(0.75 * quota);
    expect(after.pagesHeap - before.pagesHeap).toBeLessThan(PAGES_HEAP_BYTES);
    expect(after.processes - before.processes).toBeLessThan(PROCESS_BYTES);
  }, 900_000);
});
