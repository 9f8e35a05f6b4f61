import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { finishedCard, upload } from './support/cards';
import { storedJobs } from './support/jobs';
import { renamed, sampleFile } from './support/samples';

const SETTINGS = 'src/workspace/index.html#settings';

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchExtension({ colorScheme: 'light' });
});
afterAll(() => extension?.close());

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the theme', () => {
  it('is chosen for all pages, at once and before the first paint of the next', async () => {
    const page = await extension.openPage(SETTINGS);
    const popup = await extension.openPage('src/popup/index.html');
    const light = await ground(page);
    await page.getByLabel('Dark').check();
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    await popup.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    expect(await ground(page)).not.toBe(light);
    await popup.close();

    const next = await extension.context.newPage();
    // What was set when the parser came to the body: before any module ran.
    await next.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.body) return;
        observer.disconnect();
        (window as unknown as { seen: unknown }).seen = document.documentElement.dataset.theme;
      }).observe(document, { childList: true, subtree: true });
    });
    await next.goto(extension.url('src/popup/index.html'));
    expect(await next.evaluate(() => (window as unknown as { seen: unknown }).seen)).toBe('dark');
    await next.close();

    await page.getByLabel('As the system').check();
    await page.locator('html:not([data-theme])').waitFor({ state: 'attached' });
    expect(await ground(page)).toBe(light);
    await page.close();
  });
});

describe('the sensitivity', () => {
  it('names its cost, moves the thresholds, and never answers for the other', async () => {
    const page = await extension.openPage(SETTINGS);
    await page
      .getByText(/false alarms; 95% interval/)
      .first()
      .waitFor();
    const thresholds = async (name: string) => {
      // The same bytes each time: only the name differs.
      const file = renamed(sampleFile('axial-t1-contrast-glioma'), name);
      const workspace = await extension.openPage('src/workspace/index.html');
      await upload(workspace, [file]);
      await finishedCard(workspace, file.name);
      const job = (await storedJobs(workspace)).find((stored) => stored.name === name);
      await workspace.close();
      if (job?.state.kind !== 'done') throw new Error('no finding');
      return job.state.finding.thresholds;
    };
    const balanced = await thresholds('first.png');
    await page.getByLabel('More sensitive').check();
    const sensitive = await thresholds('second.png');
    expect(sensitive.tumorHigh).toBeLessThan(balanced.tumorHigh);
    expect(sensitive.tumorLow).toBeLessThan(balanced.tumorLow);
    await page.getByLabel('Balanced').check();
    expect(await thresholds('third.png')).toEqual(balanced);
    await page.close();
  });
});

describe('erase everything', () => {
  it('asks once, and leaves no result, no setting and no entry of a database', async () => {
    const page = await extension.openPage(SETTINGS);
    await page.getByLabel('Dark').check();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('history', 3);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('entries').put('an entry', 'key');
          };
          // Left open, as by another tab: erasing must not wait for it.
          opening.onsuccess = () => resolve();
        }),
    );
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    expect((await storedJobs(page)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('Everything is erased').waitFor();
    expect(await storedJobs(page)).toEqual([]);
    expect(await page.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('history');
          opening.onsuccess = () => {
            const { result } = opening;
            const counting = result.transaction('entries').objectStore('entries').count();
            counting.onsuccess = () => resolve([result.version, counting.result]);
          };
        }),
    );
    expect(left).toEqual([3, 0]);
    await page.locator('html:not([data-theme])').waitFor({ state: 'attached' });
    await page.close();
  });
});
