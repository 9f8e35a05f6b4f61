import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { axeViolations } from './support/axe';
import { bundled } from './support/bundled';
import { finishedCard, upload } from './support/cards';
import { entryRow, historyCounts, openHistory } from './support/history';
import { renamed, sampleFile } from './support/samples';

/** The history from off to on, through its uses, to empty again: one story in one browser. */
const GLIOMA = renamed(sampleFile('axial-t1-contrast-glioma'), 'glioma.png');
const HEALTHY = renamed(sampleFile('axial-t2-healthy'), 'healthy.png');
const BEFORE = renamed(sampleFile('axial-t2-healthy'), 'before.png');
const WAIT = { timeout: 20_000 };

let extension: RunningExtension;
let results: Page;
let history: Page;

async function check(...files: (typeof GLIOMA)[]): Promise<void> {
  for (const file of files) {
    await upload(results, [file]);
    await finishedCard(results, file.name);
  }
}

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  results = await extension.openPage('src/workspace/index.html');
});
afterAll(() => extension?.close());

describe('the history', () => {
  it('keeps nothing before it is switched on, and has no database', async () => {
    await check(BEFORE);
    expect(await historyCounts(results)).toBeNull();
    history = await openHistory(extension);
    await history.getByText('Nothing is sent anywhere').waitFor();
    expect(await axeViolations(history)).toEqual([]);
  });

  it('keeps results once it is on, over a reload, with picture and map', async () => {
    await history.getByRole('button', { name: 'Turn on' }).click();
    await history.getByText('Nothing kept yet').waitFor();
    expect(await axeViolations(history)).toEqual([]);
    await check(GLIOMA, HEALTHY);
    await entryRow(history, 'healthy.png').waitFor(WAIT);
    // Also of those that were drawn before their picture was there.
    await history.locator('.hi-thumb img').nth(1).waitFor(WAIT);
    await history.reload();
    await history.locator('.hi-thumb img').nth(1).waitFor(WAIT);
    expect(await historyCounts(history)).toEqual({ summaries: 2, findings: 2, thumbnails: 2 });
    await entryRow(history, 'glioma.png').click();
    await history.getByRole('button', { name: 'Heat map' }).click();
    await history.getByRole('img', { name: /^Heat map/ }).waitFor();
    const side = await history
      .getByRole('img', { name: 'Preview of glioma.png' })
      .evaluate((image: HTMLImageElement) =>
        image.decode().then(() => Math.max(image.naturalWidth, image.naturalHeight)),
      );
    expect(side).toBe(128);
  });

  it('saves notes and tags as they are typed, and finds by them', async () => {
    await history.getByLabel(/^Note/).fill('Ring enhancement');
    await history.getByLabel(/^Tags/).fill('teaching, T1, t1');
    await expect.poll(() => history.getByText('Saved', { exact: true }).count(), WAIT).toBe(2);
    await history.getByLabel(/^Tags/).fill(`${'x'.repeat(41)}`);
    await history.getByText(/Not saved: a tag has more/).waitFor();
    await history.reload();
    await history.getByLabel('Search the history').fill('enhancement ring');
    await expect.poll(() => history.locator('.hi-row').count()).toBe(1);
    expect(await history.getByLabel(/^Tags/).inputValue()).toBe('teaching, T1');
    expect(await axeViolations(history)).toEqual([]);
    await history.getByLabel('Search the history').fill('');
    await history.getByLabel('Tag', { exact: true }).selectOption('t1');
    await expect.poll(() => history.locator('.hi-row').count()).toBe(1);
    await history.getByLabel('Tag', { exact: true }).selectOption('');
  });

  it('compares two, and leaves no trace of removed results', async () => {
    await history.getByLabel('Select glioma.png').check();
    await history.getByLabel('Select healthy.png').check();
    await history.getByRole('button', { name: 'Compare' }).click();
    const comparison = history.getByRole('article', { name: 'Comparison' });
    await comparison
      .getByRole('img', { name: /^Heat map/ })
      .nth(1)
      .waitFor();
    const boxes = await comparison.locator('.hi-square-frame').evaluateAll((frames) =>
      frames.map((frame) => {
        const { width, height } = frame.getBoundingClientRect();
        return Math.max(width, height);
      }),
    );
    expect(boxes[0]).toBeGreaterThan(100);
    expect(boxes[0]).toBe(boxes[1]);
    expect(await axeViolations(history)).toEqual([]);
    await results.getByRole('button', { name: 'Clear all' }).click();
    await results.getByText('History stays').waitFor();
    await results.getByRole('button', { name: /^Clear 3/ }).click();
    expect(await historyCounts(history)).toMatchObject({ summaries: 2 });
  });

  it('goes into a file and comes back from it, without what is no entry', async () => {
    await history.getByRole('button', { name: 'What is kept' }).click();
    const download = history.waitForEvent('download');
    await history.getByRole('button', { name: 'Export' }).click();
    const path = await (await download).path();
    const exported = JSON.parse(readFileSync(path, 'utf8'));
    expect(exported).toMatchObject({ format: 'neurolens-history', version: 1 });
    expect(exported.entries.map(({ name }: { name: string }) => name).sort()).toEqual([
      'glioma.png',
      'healthy.png',
    ]);
    expect(await axeViolations(history)).toEqual([]);
    await history.getByRole('button', { name: 'Delete all' }).click();
    await history.getByRole('button', { name: 'Delete all' }).click();
    await history.getByText('Nothing kept yet').waitFor();
    expect(await historyCounts(history)).toEqual({ summaries: 0, findings: 0, thumbnails: 0 });
    const [first] = exported.entries;
    exported.entries.push(
      { ...first, name: 'evil.png', thumbnail: '<svg onload=alert(1)>' },
      first,
    );
    const file = { mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(exported)) };
    await history.setInputFiles('input[type=file][accept*=json]', { ...file, name: 'h.json' });
    await history.getByText('2 entries added.').waitFor(WAIT);
    await history.getByText('Left out as known already: 1 entry.').waitFor();
    await history.getByText('Left out as not valid: 1 entry.').waitFor();
    await history.locator('li', { hasText: /^evil\.png: thumbnail/ }).waitFor();
    expect(await historyCounts(history)).toEqual({ summaries: 2, findings: 2, thumbnails: 2 });
    const other = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') };
    await history.setInputFiles('input[type=file][accept*=json]', other);
    await history.getByText(/no history that NeuroLens has exported/).waitFor();
  });

  it('deletes one after asking', async () => {
    await entryRow(history, 'glioma.png').click();
    const entry = history.getByRole('article', { name: 'glioma.png' });
    await entry.getByRole('button', { name: 'Delete' }).click();
    await entry.getByRole('button', { name: 'Keep' }).click();
    await entry.getByRole('button', { name: 'Delete' }).click();
    await entry.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => history.locator('.hi-row').count()).toBe(1);
    expect(await historyCounts(history)).toEqual({ summaries: 1, findings: 1, thumbnails: 1 });
  });

  it('keeps nothing new once it is off again, and what was kept stays', async () => {
    await history.getByRole('button', { name: 'What is kept' }).click();
    await history.getByLabel('Keep new results').uncheck();
    await history.getByText('History is off').waitFor();
    await check(renamed(GLIOMA, 'off-again.png'));
    expect(await historyCounts(history)).toMatchObject({ summaries: 1 });
  });

  it('forgets what is older than its user wants it kept', async () => {
    await history.evaluate(await bundled('src/storage/history/history-records.ts', 'records'));
    const added = await history.evaluate(async () => {
      const { records } = globalThis as never as { records: RecordsModule };
      const { summaries } = await records.readSummaries(1);
      const entry = await records.readEntry(summaries[0]?.id ?? '');
      if (!entry) return [];
      const time = Date.now() - 8 * 86_400_000;
      return records.addEntries([{ ...entry, id: crypto.randomUUID(), name: 'old.png', time }]);
    });
    expect(added).toHaveLength(1);
    await history.reload();
    await entryRow(history, 'old.png').waitFor(WAIT);
    await history.getByLabel('Keep each entry').selectOption('7');
    await history.getByText('1 entry is older').waitFor();
    await history.getByRole('button', { name: 'Delete 1', exact: true }).click();
    await expect.poll(() => history.locator('.hi-row').count()).toBe(1);
    expect(await entryRow(history, 'old.png').count()).toBe(0);
  });
});

type RecordsModule = typeof import('../../src/storage/history/history-records');

describe('a database of an older version', () => {
  it('is brought to the newest one step by step, and keeps what it holds', async () => {
    const page = await extension.openPage('src/access/index.html');
    const script = await bundled('src/storage/history/versioned-database.ts', 'versioned');
    await page.evaluate(script);
    const outcome = await page.evaluate(async () => {
      const { versioned } = globalThis as never as { versioned: VersionedModule };
      const { VersionedDatabase } = versioned;
      const steps: number[] = [];
      const first: Migrate = (database) => {
        steps.push(1);
        database.createObjectStore('things', { keyPath: 'id' });
      };
      const second: Migrate = async (_database, transaction) => {
        steps.push(2);
        const things = transaction.objectStore('things');
        for (const thing of await things.getAll()) await things.put?.({ ...thing, tags: [] });
        things.createIndex?.('tags', 'tags', { multiEntry: true });
      };
      const older = await new VersionedDatabase('made-up', [first]).open();
      await older.put('things', { id: 'a', note: 'kept' });
      // Not closed: a page with the older version must let go by itself.
      const newer = await new VersionedDatabase('made-up', [first, second]).open();
      const things = await newer.getAll('things');
      const indexes = [...newer.transaction('things').store.indexNames];
      const tooOld = await new VersionedDatabase('made-up', [first]).open().then(
        () => 'opened',
        (error: DOMException) => error.name,
      );
      return { steps, version: newer.version, things, indexes, tooOld };
    });
    expect(outcome).toEqual({
      steps: [1, 2],
      version: 2,
      things: [{ id: 'a', note: 'kept', tags: [] }],
      indexes: ['tags'],
      tooOld: 'VersionError',
    });
    await page.close();
  });
});

type VersionedModule = typeof import('../../src/storage/history/versioned-database');
type Migrate = import('../../src/storage/history/versioned-database').Migration;
