import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { waitFor } from '../../../scripts/command/wait-for';
import { readCards, upload } from '../support/cards';
import { finishedJobs, storedJobs } from '../support/jobs';
import { findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** Many files in one go: all are worked off, and nothing piles up. */
const COUNT = 50;
const IDS = ['axial-t1-contrast-glioma', 'axial-t2-healthy', 'cat-photo', 'bar-chart'];
/** 50 rows, and as many findings of 6 kB, are far below; 50 pictures that stay are far above. */
const HEAP_GROWTH_BYTES = 20 * 1024 * 1024;

const FILES = Array.from({ length: COUNT }, (_, index) => {
  const file = sampleFile(IDS[index % IDS.length] ?? '');
  return renamed(file, `batch-${String(index).padStart(2, '0')}-${file.name}`);
});

let extension: RunningExtension;
let targets: Targets;
let workspace: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
  targets = await Targets.of(extension);
  workspace = await extension.openPage('src/workspace/index.html');
  await chooseBackend(workspace, 'wasm');
  // The host and its worker are there before anything is counted.
  await upload(workspace, [sampleFile('coronal-t1-healthy')]);
  await finishedJobs(workspace, 1);
});

afterAll(() => extension?.close());

/** What runs in the browser, one entry for each thing that does. */
async function running(): Promise<string[]> {
  const own = (await targets.list()).filter(({ type }) => type !== 'browser_ui');
  return own.map(({ type }) => type).sort();
}

async function heapBytes(): Promise<number> {
  const devtools = await extension.context.newCDPSession(workspace);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

describe(`${COUNT} files in one upload`, () => {
  it('are all worked off by one host, and leave nothing behind', async () => {
    const before = { running: await running(), heap: await heapBytes() };
    await upload(workspace, FILES);
    const jobs = await finishedJobs(workspace, COUNT + 1, 100_000);
    expect(jobs).toHaveLength(COUNT + 1);
    for (const job of jobs) findingOf(job);
    expect(await targets.hosts()).toHaveLength(1);
    // The service worker may be asleep or awake; nothing else may have come or gone.
    expect(withoutServiceWorker(await running())).toEqual(withoutServiceWorker(before.running));
    expect((await heapBytes()) - before.heap).toBeLessThan(HEAP_GROWTH_BYTES);
  }, 120_000);

  it('say the same of the same picture, the first time and the last', async () => {
    const jobs = await storedJobs(workspace);
    for (const [index, id] of IDS.entries()) {
      const names = FILES.filter((_, at) => at % IDS.length === index).map(({ name }) => name);
      const same = jobs.filter(({ name }) => names.includes(name)).map(findingOf);
      expect(same.length, id).toBeGreaterThan(10);
      expect(new Set(same.map(({ pTumor }) => pTumor)).size, id).toBe(1);
    }
  });

  it('each have a card', async () => {
    const all = async () => ((await finalCards()).length === COUNT + 1 ? true : null);
    await waitFor('The last card', all, { timeoutMs: 10_000 });
    const names = (await finalCards()).map(({ name }) => name);
    for (const { name } of FILES) expect(names).toContain(name);
  });

  it('are all forgotten with "Clear all"', async () => {
    await workspace.getByRole('button', { name: 'Clear all' }).click();
    await workspace.getByRole('button', { name: `Clear ${COUNT + 1}` }).click();
    await workspace.locator('article').first().waitFor({ state: 'detached' });
    const empty = async () =>
      workspace.evaluate(async () =>
        Object.keys(await chrome.storage.session.get(null)).some((key) => key.startsWith('job:'))
          ? null
          : true,
      );
    await waitFor('The end of all stored jobs', empty, { timeoutMs: 10_000 });
    expect(await readCards(workspace)).toEqual([]);
  });
});

async function finalCards() {
  return (await readCards(workspace)).filter(({ verdict }) => verdict !== 'working');
}

function withoutServiceWorker(types: readonly string[]): string[] {
  return types.filter((type) => type !== 'service_worker');
}
