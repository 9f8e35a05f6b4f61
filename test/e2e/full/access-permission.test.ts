import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { waitFor } from '../../../scripts/command/wait-for';
import { Display, whyNoDisplay } from '../support/display';
import { finishedJobs, forgetAll } from '../support/jobs';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';

/**
 * Access to a site, asked for by our page and granted in the browser's own prompt, by a mouse and a
 * keyboard on a virtual display. The picture is of another origin that allows nobody to read it.
 */
const reason = whyNoDisplay();
if (reason) console.log(`The permission prompt is skipped: ${reason}`);

const ALLOW = 'button:has-text("Allow 127.0.0.1")';
const PROMPT_MS = 20_000;

let display: Display;
let extension: RunningExtension;
let site: Site;
let other: Site;
let tab: Page;
let settings: Page;

describe.skipIf(reason !== null)('access to a site', () => {
  beforeAll(async () => {
    other = await startSite({ '/no-cors.png': bytes(sampleFile('axial-t2-healthy').buffer) });
    site = await startSite({
      '/': html(
        `<body style="margin:0"><img width=320 height=320 src="${other.origin}/no-cors.png">`,
      ),
    });
    display = await Display.start();
    extension = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=1200,850'],
      viewport: { width: 1100, height: 600 },
    });
    settings = await extension.openPage('src/workspace/index.html');
    tab = await extension.context.newPage();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await other?.close();
    display?.stop();
  });

  /** A real right-click, whose job does not end as a picture read from the site. */
  async function checkWithoutAccess(): Promise<string> {
    await forgetAll(settings);
    await tab.goto(`${site.origin}/`);
    await tab.bringToFront();
    await display.click(tab, 'img', 3);
    await display.keys('Up', 'Up', 'Return');
    const [job] = await finishedJobs(settings, 1);
    expect(job?.way).not.toBe('fetch');
    return job?.id ?? '';
  }

  function access(): Promise<string[]> {
    return settings.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  }

  it('is refused by the user: the page says so and can be used again', async () => {
    const page = await extension.openPage(
      `src/access/index.html?job=${await checkWithoutAccess()}`,
    );
    await page.bringToFront();
    await display.click(page, ALLOW, 1);
    await display.keys('Escape');
    await page.getByText('Nothing was allowed').waitFor({ timeout: PROMPT_MS });
    expect(await page.locator(ALLOW).isEnabled()).toBe(true);
    expect(await access()).toEqual([]);
    await page.close();
  });

  it('once allowed, brings the picture itself, and the page goes', async () => {
    const jobId = await checkWithoutAccess();
    const page = await extension.openPage(`src/access/index.html?job=${jobId}`);
    await page.bringToFront();
    const closed = page.waitForEvent('close', { timeout: 60_000 });
    await display.click(page, ALLOW, 1);
    await display.allow();
    await closed;
    expect(await access()).toEqual(['*://127.0.0.1/*']);
    const [job, ...others] = await finishedJobs(settings, 1);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ source: 'image', way: 'fetch', state: { kind: 'done' } });
    expect(job?.id).not.toBe(jobId);
    // The tab of the picture is in front again, with the new card.
    expect(await tab.evaluate(() => document.visibilityState)).toBe('visible');
    const cards = await PageCards.of(tab);
    const { text } = await cards.waitForText(CARD_FINISHED);
    expect(text).not.toContain('Code:');
    await cards.close();
  });

  it('taken back in the settings, is gone', async () => {
    await settings.bringToFront();
    await settings.getByRole('link', { name: 'Settings' }).click();
    await settings.getByRole('button', { name: 'Take back 127.0.0.1' }).click();
    await settings.getByText('None. NeuroLens reads a page only').waitFor();
    expect(await access()).toEqual([]);
    await checkWithoutAccess();
  });

  it('granted for all sites, shows as such in settings that are open', async () => {
    const jobId = await checkWithoutAccess();
    const page = await extension.openPage(`src/access/index.html?job=${jobId}`);
    await page.bringToFront();
    const closed = page.waitForEvent('close', { timeout: 60_000 });
    await display.click(page, 'button:has-text("Allow all sites")', 1);
    await display.allow();
    await closed;
    await settings.bringToFront();
    await settings.getByRole('button', { name: 'Take back All sites' }).click();
    await waitFor('The end of the access', async () => ((await access()).length ? null : true), {
      timeoutMs: 10_000,
    });
  });

  it('for a scan closes the page and starts nothing', async () => {
    await forgetAll(settings);
    const page = await extension.openPage('src/access/index.html?sites=127.0.0.1&scan=1');
    await page.bringToFront();
    const closed = page.waitForEvent('close', { timeout: 60_000 });
    await display.click(page, ALLOW, 1);
    await display.allow();
    await closed;
    expect(await access()).toEqual(['*://127.0.0.1/*']);
    expect(await finishedJobs(settings, 0)).toEqual([]);
  });
});
