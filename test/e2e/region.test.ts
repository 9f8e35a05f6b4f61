import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callForRegion } from '../../scripts/browser/call-for-region';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import type { Job } from '../../src/storage/job';
import { axeViolations } from './support/axe';
import { cardBox, elementBox, hostMarkup, overlayBox, type PixelBox } from './support/card-box';
import { finishedCard, upload } from './support/cards';
import { finishedJobs, forgetAll, storedJobs } from './support/jobs';
import { dragOver, openOverlay, overlayGone } from './support/region';
import { renamed, sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';
import { webglViewer } from './support/viewer-page';

/**
 * Regions of pages. The shortcut is dispatched in the service worker, which grants no `activeTab`,
 * so the copy of the build under test has host permission for everything.
 */
const SAMPLE = sampleFile('axial-t1-contrast-glioma');
const SIDE = 400;
const NAME = 'Marked region';
const PATIENT = { timeout: 10_000 };

let extension: RunningExtension;
let site: Site;
let popup: Page;
let tab: Page;
let cards: PageCards;
/** The finding of the file itself. */
let original: { verdict: string; pTumor: number };

beforeAll(async () => {
  site = await startSite({
    '/head.png': bytes(SAMPLE.buffer),
    '/': html(`<body style="margin:0;background:#dde;height:2400px">
      <div style="padding:80px 0 0 120px">${webglViewer('/head.png', SIDE)}</div>
      <script>
        window.seen = [];
        for (const type of ['keydown', 'pointerdown', 'mousedown', 'click'])
          document.addEventListener(type, (event) => seen.push(event.type), true);
      </script></body>`),
    '/background': html(`<body style="margin:0;background:#fff">
      <div id="viewer" data-drawn="yes" style="margin:60px;width:${SIDE}px;height:${SIDE}px;
        background:url(/head.png) center/contain no-repeat"></div></body>`),
  });
  extension = await launchExtension({
    hostPermission: ['<all_urls>'],
    viewport: { width: 1100, height: 700 },
  });
  popup = await extension.openPage('src/popup/index.html');
  await upload(popup, [renamed(SAMPLE, 'file.png')]);
  const { verdict, pTumor } = await finishedCard(popup, 'file.png');
  original = { verdict, pTumor: pTumor ?? Number.NaN };
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

beforeEach(async () => {
  await tab?.close();
  tab = await extension.context.newPage();
  await open('/');
  await forgetAll(popup);
});

async function open(path: string): Promise<void> {
  await tab.goto(site.origin + path);
  await tab.locator('#viewer[data-drawn]').waitFor();
  cards = await PageCards.of(tab);
}

async function regionJob(): Promise<Job> {
  const [job] = await finishedJobs(popup, 1);
  if (!job) throw new Error('no job');
  return job;
}

function expectSameVerdict(job: Job): void {
  if (job.state.kind !== 'done') throw new Error(JSON.stringify(job.state));
  expect(job).toMatchObject({ name: NAME, source: 'region' });
  expect(job.state.finding.verdict).toBe(original.verdict);
  expect(Math.abs(job.state.finding.pTumor - original.pTumor)).toBeLessThan(0.1);
}

function grown(box: PixelBox, by: number): PixelBox {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function expectNear(actual: PixelBox | null, wanted: PixelBox): void {
  if (!actual) throw new Error('there is no box');
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs(actual[key] - wanted[key]), key).toBeLessThanOrEqual(2);
  }
}

describe('a region of a page', () => {
  it('gives the verdict of the file, with the card and the map at the picture', async () => {
    await openOverlay(extension, tab, cards);
    const viewer = await elementBox(tab, '#viewer');
    // Some of the page around it is marked too, and trimmed.
    await dragOver(tab, grown(viewer, 20));
    expectSameVerdict(await regionJob());
    await cards.waitForText(/from a region of a page/);
    const card = await cardBox(tab, cards);
    expect(card.x).toBeGreaterThanOrEqual(viewer.x + viewer.width);
    await cards.press('Heat map');
    await expect.poll(() => overlayBox(tab, cards), PATIENT).not.toBeNull();
    expectNear(await overlayBox(tab, cards), viewer);
    await tab.mouse.move(50, 50);
    await tab.mouse.wheel(0, 40);
    await expect
      .poll(async () => (await elementBox(tab, '#viewer')).y, PATIENT)
      .toBe(viewer.y - 40);
    await expect
      .poll(
        async () => Math.abs(((await overlayBox(tab, cards))?.y ?? 0) - (viewer.y - 40)),
        PATIENT,
      )
      .toBeLessThanOrEqual(2);
  });

  it('is marked after the page was scrolled, over the overlay too', async () => {
    await openOverlay(extension, tab, cards);
    await tab.mouse.move(300, 300);
    await tab.mouse.wheel(0, 60);
    await expect.poll(() => tab.evaluate(() => scrollY), PATIENT).toBe(60);
    const viewer = await elementBox(tab, '#viewer');
    await dragOver(tab, viewer);
    const job = await regionJob();
    expectSameVerdict(job);
    expect(Math.abs((job.origin?.region?.top ?? 0) - (viewer.y + 60))).toBeLessThanOrEqual(2);
  });

  it('may be a background, and the old card is not in the picture', async () => {
    await open('/background');
    for (const _ of ['first', 'second']) {
      await forgetAll(popup);
      await openOverlay(extension, tab, cards);
      // The first time's card stands 8 pixels beside the picture: within what is marked. If it were
      // in the capture, the right side would not be trimmed.
      const viewer = await elementBox(tab, '#viewer');
      await dragOver(tab, grown(viewer, 30));
      const job = await regionJob();
      expectSameVerdict(job);
      expect(Math.abs((job.origin?.region?.width ?? 0) - viewer.width)).toBeLessThanOrEqual(2);
      await cards.waitForText(/from a region of a page/);
    }
    expect(await cards.read()).toHaveLength(1);
  });

  it('can be marked by keys alone', async () => {
    await openOverlay(extension, tab, cards);
    // From a square of half the window's height in its middle, to the viewer's box.
    const keys = async (key: string, times: number) => {
      for (let n = 0; n < times; n++) await tab.keyboard.press(key);
    };
    await keys('ArrowLeft', 31);
    await keys('ArrowUp', 12);
    await keys('Shift+ArrowRight', 6);
    await keys('Shift+ArrowDown', 6);
    const said = (await cards.read())[0]?.text ?? '';
    expect(said).toMatch(/Region 398 by 398, 120 from the left, 79 from the top/);
    await tab.keyboard.press('Enter');
    expectSameVerdict(await regionJob());
    expect(await tab.evaluate(() => scrollY)).toBe(0);
  });

  it('is given up by Esc, by its button, and by nothing that the page does', async () => {
    await openOverlay(extension, tab, cards);
    await tab.evaluate(() => {
      const host = document.querySelector('neurolens-card') as HTMLElement;
      const point = { bubbles: true, composed: true, button: 0, pointerId: 1 };
      for (const key of ['Enter', 'Escape', 'ArrowLeft']) {
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      host.dispatchEvent(new PointerEvent('pointerdown', { ...point, clientX: 10, clientY: 10 }));
      host.dispatchEvent(new PointerEvent('pointermove', { ...point, clientX: 400, clientY: 400 }));
      host.dispatchEvent(new PointerEvent('pointerup', { ...point, clientX: 400, clientY: 400 }));
      host.click();
    });
    const forged = await tab.evaluate(() => (window as never as { seen: string[] }).seen.length);
    expect(await hostMarkup(tab)).toMatch(/^<neurolens-card style="[^"]*"><\/neurolens-card>$/);
    expect((await cards.read())[0]?.text).toContain('Arrows move');
    // A person's keys end it, and the page, which listens at its document, hears nothing of them.
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('Escape');
    await overlayGone(cards);
    expect(await tab.evaluate(() => (window as never as { seen: string[] }).seen.length)).toBe(
      forged,
    );
    await openOverlay(extension, tab, cards);
    await cards.press('Cancel');
    await overlayGone(cards);
    expect(await storedJobs(popup)).toEqual([]);
  });

  it('is not taken when it is too small, with words', async () => {
    await openOverlay(extension, tab, cards);
    await dragOver(tab, { x: 200, y: 200, width: 20, height: 200 });
    await cards.waitForText(/too small/);
    await tab.mouse.click(300, 300);
    await cards.waitForText(/too small/);
    await dragOver(tab, await elementBox(tab, '#viewer'));
    expectSameVerdict(await regionJob());
  });

  it('is captured once for each wish', async () => {
    await openOverlay(extension, tab, cards);
    await tab.keyboard.press('Escape');
    await overlayGone(cards);
    const worker = await extension.serviceWorker();
    const answer = await worker.evaluate(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // What a content script could say without having been asked.
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: front?.id ?? 0 },
        func: () =>
          chrome.runtime.sendMessage({
            neurolens: 1,
            name: 'region.marked',
            payload: {
              box: { left: 0, top: 0, width: 300, height: 300 },
              viewport: { width: innerWidth, height: innerHeight },
              scroll: { x: 0, y: 0 },
            },
          }),
      });
      return result?.result;
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'message-refused' } });
    expect(await storedJobs(popup)).toEqual([]);
  });
});

describe('a page that lets no script in', () => {
  /** One of the browser's own pages refuses scripts, but not a capture with host permission. */
  async function frozen(): Promise<Page> {
    await tab.goto(extension.url('src/model-page/index.html'));
    await tab.locator('.mp-section').first().waitFor();
    const opened = extension.context.waitForEvent('page');
    await callForRegion(extension, tab);
    return opened;
  }

  it('is shown as a capture, of which a region is checked', async () => {
    const workspace = await frozen();
    await workspace.locator('.nl-region').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await workspace.emulateMedia({ colorScheme });
      expect(await axeViolations(workspace), colorScheme).toEqual([]);
    }
    const stage = await elementBox(workspace, '.nl-region-area');
    await dragOver(workspace, { x: stage.x + 40, y: stage.y + 40, width: 300, height: 200 });
    await workspace.getByRole('button', { name: 'Check this region' }).click();
    const { source, verdict } = await finishedCard(workspace, NAME);
    expect({ source, verdict }).toEqual({ source: 'region', verdict: 'not_brain_mri' });
    expect(workspace.url()).toContain('?job=');
    await workspace.close();
  });

  it('says so when the capture is gone', async () => {
    const workspace = await extension.openPage(
      `src/workspace/index.html?capture=${crypto.randomUUID()}`,
    );
    await workspace.getByText('no longer in memory').waitFor();
    await workspace.close();
  });
});
