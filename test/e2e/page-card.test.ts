import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import { CARD } from '../../src/content/place-card';
import { cardBox, elementBox, hostMarkup, overlayBox } from './support/card-box';
import { sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';

const FINDING = /Probability of a tumor|does not look like|Uncertain/;
const HOSTILE_CSS = `<style>
  * { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: scale(0) !important; position: static !important; filter: blur(9px) !important; }
  html, body, main, img { display: block !important; opacity: 1 !important;
      visibility: visible !important; transform: none !important; filter: none !important; }
  neurolens-card { width: 1px !important; z-index: -1 !important; pointer-events: none !important; }
</style>`;

let extension: RunningExtension;
let site: Site;
let tab: Page;
let cards: PageCards;

beforeAll(async () => {
  site = await startSite({
    '/head.png': bytes(sampleFile('axial-t1-contrast-glioma').buffer),
    '/healthy.png': bytes(sampleFile('axial-t2-healthy').buffer),
    '/cat.jpg': bytes(sampleFile('cat-photo').buffer, 'image/jpeg'),
    '/slow.png': (request, response) => {
      // Slow for the extension alone: the page's own image loads at once.
      const delay = request.headers['sec-fetch-dest'] === 'image' ? 0 : 1_500;
      setTimeout(() => bytes(sampleFile('axial-t2-healthy').buffer)(request, response), delay);
    },
    '/': html(`<body style="margin:0;height:3000px"><main>
      <img id="head" src="/head.png" width="320" height="320" style="margin:40px">
      <img id="healthy" src="/healthy.png" width="200">
      <img id="cat" src="/cat.jpg" width="200">
      <img id="slow" src="/slow.png" width="200">
      <img id="gone" src="/missing.png" width="200" height="50"></main>`),
    '/hostile': html(`${HOSTILE_CSS}<main><img id="head" src="/head.png" width="320"></main>`),
    '/strict': html('<img id="head" src="/head.png" width="320">', {
      'content-security-policy': "default-src 'none'; img-src 'self'",
    }),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1100, height: 700 },
  });
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

beforeEach(async () => {
  await tab?.close();
  tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  cards = await PageCards.of(tab);
});

async function checkedCard(selector: string) {
  await rightClick(extension, tab, selector);
  return cards.waitForText(FINDING, 15_000);
}

describe('the page card', () => {
  it('shows a stage while it works', async () => {
    await rightClick(extension, tab, '#slow');
    await cards.waitForText(/Getting|Reading|Fetching|picture/i, 1_000);
    await cards.waitForText(FINDING, 15_000);
  });

  it('stands beside the image and follows it when the page scrolls', async () => {
    await checkedCard('#head');
    const image = await elementBox(tab, '#head');
    const before = await cardBox(tab, cards);
    expect(before.x).toBeGreaterThanOrEqual(image.x + image.width);
    await tab.mouse.wheel(0, 30);
    await expect.poll(async () => (await cardBox(tab, cards)).y).toBe(before.y - 30);
  });

  it('has one size, and one host element without attributes to read, for every outcome', async () => {
    const boxes = [];
    const markups = new Set<string>();
    for (const selector of ['#head', '#healthy', '#cat']) {
      await checkedCard(selector);
      const { width, height } = await cardBox(tab, cards);
      boxes.push(`${width}x${height}`);
      markups.add(await hostMarkup(tab));
    }
    await rightClick(extension, tab, '#gone');
    await cards.waitForText(/Code: /, 10_000);
    const { width, height } = await cardBox(tab, cards);
    boxes.push(`${width}x${height}`);
    markups.add(await hostMarkup(tab));
    expect(new Set(boxes).size).toBe(1);
    expect(markups.size).toBe(1);
  });

  it('cannot be read or pressed by the page', async () => {
    await checkedCard('#head');
    const seen = await tab.evaluate(() => {
      const host = document.querySelector('neurolens-card');
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      (host as HTMLElement | null)?.click();
      return {
        root: host?.shadowRoot ?? null,
        text: document.documentElement.textContent + (host?.textContent ?? ''),
        html: document.documentElement.outerHTML,
        globals: Object.keys(window).filter((key) => /neuro/i.test(key)),
      };
    });
    expect(seen.root).toBeNull();
    expect(seen.text).not.toMatch(/tumor|NeuroLens/i);
    expect(seen.html).not.toMatch(/verdict|p-tumor/i);
    expect(seen.globals).toEqual([]);
    expect(await cards.read()).toHaveLength(1);
  });

  it('closes by Esc and by its button', async () => {
    await checkedCard('#head');
    await tab.keyboard.press('Escape');
    await expect.poll(async () => (await cards.read()).length).toBe(0);
    await checkedCard('#head');
    await cards.press('Close');
    await expect.poll(async () => (await cards.read()).length).toBe(0);
  });

  it('is replaced, not repeated, by the next click', async () => {
    await checkedCard('#head');
    await checkedCard('#healthy');
    expect(await cards.read()).toHaveLength(1);
  });

  it('draws the heat map over the picture on demand', async () => {
    await checkedCard('#head');
    const { text } = (await cards.read())[0] ?? { text: '' };
    expect(text).toContain('Heat map');
    expect(await overlayBox(tab, cards)).toBeNull();
    await cards.press('Heat map');
    const image = await elementBox(tab, '#head');
    await expect.poll(() => overlayBox(tab, cards)).toEqual(image);
    await cards.press('Heat map');
    await expect.poll(() => overlayBox(tab, cards)).toBeNull();
  });

  it('opens the finding in the workspace', async () => {
    await checkedCard('#head');
    const opened = extension.context.waitForEvent('page');
    await cards.press(/Open in NeuroLens/);
    const workspace = await opened;
    await workspace.locator('article[data-name="head.png"]').first().waitFor();
    expect(workspace.url()).toContain('src/workspace/index.html?job=');
    await workspace.close();
  });

  it.each(['/hostile', '/strict'])('keeps its looks on a hostile page: %s', async (path) => {
    await tab.goto(site.origin + path);
    await cards.close();
    cards = await PageCards.of(tab);
    await checkedCard('#head');
    const { width, height } = await cardBox(tab, cards);
    expect([width, height]).toEqual([CARD.width, CARD.height]);
    await cards.press('Close');
    await expect.poll(async () => (await cards.read()).length).toBe(0);
  });

  it('goes away quietly when the page throws it out', async () => {
    await checkedCard('#head');
    await tab.evaluate(() => document.querySelector('neurolens-card')?.remove());
    await checkedCard('#healthy');
    expect(await cards.read()).toHaveLength(1);
  });
});
