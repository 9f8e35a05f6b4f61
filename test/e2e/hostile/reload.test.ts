import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { waitFor } from '../../../scripts/command/wait-for';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';
import { slowPicture } from '../support/slow-picture';

/** The extension is reloaded, as an update does it, while its cards are open in pages. */
const WAIT_MS = 45_000;
const PICTURE = sampleFile('axial-t1-contrast-glioma').buffer;
const slow = slowPicture(PICTURE);

let extension: RunningExtension;
let site: Site;
let done: Page;
let working: Page;
const errors: string[] = [];

beforeAll(async () => {
  site = await startSite({
    '/head.png': bytes(PICTURE),
    '/slow.png': slow.route,
    '/done': html('<img id="x" src="/head.png" width="300" height="300">'),
    '/working': html('<img id="x" src="/slow.png" width="300" height="300">'),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  done = await clicked('/done');
  await (await PageCards.of(done)).waitForText(CARD_FINISHED, WAIT_MS);
  working = await clicked('/working');
  await slow.asked;
  await allowReload();
  const popup = await extension.openPage('src/popup/index.html');
  await popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await waitFor('The end of the popup', async () => (popup.isClosed() ? true : null), {
    timeoutMs: WAIT_MS,
  });
});

afterAll(async () => {
  slow.answer();
  await extension?.close();
  await site?.close();
});

async function clicked(path: string): Promise<Page> {
  const tab = await extension.context.newPage();
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(`${site.origin}${path}`);
  await rightClick(extension, tab, '#x');
  return tab;
}

/** Without developer mode Chromium switches an unpacked extension off when it is reloaded. */
async function allowReload(): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  await page.close();
}

/** Null as long as the browser does not know our pages yet. */
async function opened(): Promise<true | null> {
  const page = await extension.context.newPage();
  try {
    await page.goto(extension.url('src/popup/index.html'));
    return true;
  } catch {
    return null;
  } finally {
    await page.close();
  }
}

async function cardText(tab: Page): Promise<string> {
  await tab.bringToFront();
  const cards = await PageCards.of(tab);
  const { text } = await cards.waitForText(/updated or switched off/, WAIT_MS);
  expect(await cards.read()).toHaveLength(1);
  return text;
}

describe('a card of an extension that was reloaded', () => {
  it('says so, keeps its finding, and offers nothing that is gone', async () => {
    const text = await cardText(done);
    expect(text).toContain('Probability of a tumor');
    expect(text).not.toContain('Open in NeuroLens');
  });

  it('that was still at work says that this was interrupted', async () => {
    expect(await cardText(working)).toContain('Code: interrupted');
  });

  it('still closes by its button', async () => {
    await working.bringToFront();
    const cards = await PageCards.of(working);
    await cards.press('Close');
    await expect.poll(() => cards.read()).toEqual([]);
  });

  it('gives way to the card of the next click', async () => {
    await waitFor('The extension after its reload', opened, { timeoutMs: WAIT_MS, everyMs: 200 });
    await rightClick(extension, done, '#x');
    const cards = await PageCards.of(done);
    const isNew = async () => {
      const all = await cards.read();
      const text = all[0]?.text ?? '';
      return all.length === 1 && text.includes('Open in NeuroLens') ? text : null;
    };
    const text = await waitFor('The new card', isNew, { timeoutMs: WAIT_MS });
    expect(text).toMatch(CARD_FINISHED);
    expect(text).not.toContain('updated or switched off');
  });

  it('throws nothing into the page', () => expect(errors).toEqual([]));
});
