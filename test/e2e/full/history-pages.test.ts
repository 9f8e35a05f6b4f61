import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { ToolbarPopup } from '../../../scripts/browser/toolbar-popup';
import { entryRow, historyCounts, openHistory } from '../support/history';
import { storedJobs } from '../support/jobs';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';

/** What of pages goes into the history: their names where agreed, opened pictures of a scan only. */
const WAIT = { timeout: 20_000 };
const glioma = sampleFile('axial-t1-contrast-glioma').buffer;
const healthy = sampleFile('axial-t2-healthy').buffer;
const PAGE = `<body style="margin:0">
  <img id="one" src="/one.png" width="300"><img src="/two.png" width="300">`;

let extension: RunningExtension;
let site: Site;
let tab: Page;
let history: Page;

beforeAll(async () => {
  site = await startSite({
    '/one.png': bytes(glioma),
    '/two.png': bytes(healthy),
    '/': html(PAGE),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  history = await openHistory(extension);
  await history.getByRole('button', { name: 'Turn on' }).click();
  await history.getByText('Nothing kept yet').waitFor();
  tab = await extension.context.newPage();
  await tab.goto(site.origin);
});
afterAll(async () => {
  await extension?.close();
  await site?.close();
});

describe('the history of pages', () => {
  it('keeps no address before the user agrees, and afterwards title and address', async () => {
    const cards = await PageCards.of(tab);
    await rightClick(extension, tab, '#one');
    await cards.waitForText(CARD_FINISHED);
    await history.bringToFront();
    await entryRow(history, 'one.png').click(WAIT);
    await history.getByRole('article', { name: 'one.png' }).waitFor();
    expect(await history.getByText('Seen on').count()).toBe(0);
    await history.getByRole('button', { name: 'What is kept' }).click();
    await history.getByLabel(/Also keep title and address/).check();
    await tab.bringToFront();
    await rightClick(extension, tab, '#one');
    await history.bringToFront();
    await expect.poll(() => entryRow(history, 'one.png').count(), WAIT).toBe(2);
    await entryRow(history, 'one.png').first().click();
    const link = history.getByRole('link', { name: 'A page', exact: true });
    await link.waitFor(WAIT);
    expect(await link.getAttribute('href')).toBe(`${site.origin}/`);
  });

  it('keeps of a checked page what the user opens, and nothing else', async () => {
    await tab.bringToFront();
    const popup = await ToolbarPopup.open(extension, tab);
    await popup.press(/Check all pictures on this page/);
    await popup.waitForText(/Look for new pictures/);
    expect(await historyCounts(history)).toMatchObject({ summaries: 2 });
    const scanned = (await storedJobs(history)).filter(({ scanId }) => scanId !== null);
    expect(scanned.map(({ name }) => name).sort()).toEqual(['one.png', 'two.png']);
    await popup.press(/two\.png/);
    await entryRow(history, 'two.png').waitFor(WAIT);
    expect(await historyCounts(history)).toMatchObject({ summaries: 3 });
  });
});
