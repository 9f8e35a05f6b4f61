import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { HOSTILE_PAGES, PLAIN_BODY } from '../hostile/hostile-pages';
import { storedJobs } from '../support/jobs';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Route, type Site, startSite } from '../support/site';
import { slowPicture } from '../support/slow-picture';

/** The card in pages that are against it: it comes, it tells them nothing, and it obeys only people. */
const CARD_MS = 45_000;
const PICTURE = sampleFile('axial-t1-contrast-glioma').buffer;
const slow = [slowPicture(PICTURE), slowPicture(PICTURE)];

let extension: RunningExtension;
let site: Site;
let popup: Page;

beforeAll(async () => {
  const pages = HOSTILE_PAGES.map(({ script = '', body = PLAIN_BODY, headers = {} }, index) => {
    const start = `<script>window.leaks = []; ${script}</script>`;
    return [`/page-${index}`, html(start + body, headers)] as [string, Route];
  });
  site = await startSite({
    ...Object.fromEntries(pages),
    '/head.png': bytes(PICTURE, 'image/png', { 'cache-control': 'max-age=600' }),
    ...Object.fromEntries(slow.map(({ route }, index) => [`/slow-${index}.png`, route])),
    '/plain': html(PLAIN_BODY),
    '/slow-0': html('<img id="x" src="/slow-0.png" width="300" height="300">'),
    '/slow-1': html('<img id="x" src="/slow-1.png" width="300" height="300">'),
    '/image.svg': bytes(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" width="400"
          height="400"><foreignObject width="400" height="400"><h:img id="x" src="/head.png"
          width="300"/></foreignObject></svg>`,
      ),
      'image/svg+xml',
    ),
    '/page.xhtml': bytes(
      Buffer.from(
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><img id="x" src="/head.png"/></body></html>',
      ),
      'application/xhtml+xml',
    ),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  popup = await extension.openPage('src/popup/index.html');
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

async function withTab<T>(path: string, use: (tab: Page) => Promise<T>): Promise<T> {
  const tab = await extension.context.newPage();
  try {
    await tab.goto(`${site.origin}${path}`);
    return await use(tab);
  } finally {
    await tab.close();
  }
}

async function newestJob() {
  return (await storedJobs(popup))[0];
}

describe('a page that', () => {
  it.each(HOSTILE_PAGES.map((page, index) => ({ ...page, index })))(
    '$mechanism, $name',
    ({ index, afterwards }) =>
      withTab(`/page-${index}`, async (tab) => {
        const cards = await PageCards.of(tab);
        await rightClick(extension, tab, '#x');
        await cards.waitForText(CARD_FINISHED, CARD_MS);
        if (afterwards) expect(await tab.evaluate(afterwards)).toBeNull();
        // Still there, and only once, whatever the page did with it.
        expect(await cards.read()).toHaveLength(1);
        const leaks = await tab.evaluate('window.leaks ?? []').catch(() => []);
        expect(leaks).toEqual([]);
        expect((await newestJob())?.state.kind).toBe('done');
      }),
  );
});

describe('a page that takes our element', () => {
  it.each([
    [
      'out, at once and each time',
      `new MutationObserver(() => document.querySelector('neurolens-card')?.remove()).observe(document.documentElement, { childList: true })`,
    ],
    [
      'into an element of its own',
      `new MutationObserver(() => { const host = document.querySelector('html > neurolens-card'); if (host) document.querySelector('#trap').append(host); }).observe(document.documentElement, { childList: true })`,
    ],
    [
      'into a canvas',
      `new MutationObserver(() => { const host = document.querySelector('html > neurolens-card'); if (host) document.querySelector('canvas').append(host); }).observe(document.documentElement, { childList: true })`,
    ],
    [
      'into another document',
      `new MutationObserver(() => { const host = document.querySelector('html > neurolens-card'); if (host) frames[0].document.body.append(host); }).observe(document.documentElement, { childList: true })`,
    ],
  ])('%s, loses the card and learns nothing', (_, script) =>
    withTab('/plain', async (tab) => {
      await tab.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<div id="trap"></div><canvas></canvas><iframe></iframe>'); ${script}`,
      );
      const cards = await PageCards.of(tab);
      const before = (await newestJob())?.id;
      await rightClick(extension, tab, '#x');
      await expect
        .poll(async () => [(await newestJob())?.id !== before, (await newestJob())?.state.kind], {
          timeout: CARD_MS,
        })
        .toEqual([true, 'done']);
      await expect.poll(() => cards.read(), { timeout: CARD_MS }).toEqual([]);
    }),
  );

  it('away with all of itself, by document.write, gets a card again', () =>
    withTab('/plain', async (tab) => {
      await rightClick(extension, tab, '#x');
      const cards = await PageCards.of(tab);
      await cards.waitForText(CARD_FINISHED, CARD_MS);
      await tab.evaluate((body) => {
        document.open();
        document.write(body);
        document.close();
      }, PLAIN_BODY);
      await rightClick(extension, tab, '#x');
      await cards.waitForText(CARD_FINISHED, CARD_MS);
      expect(await cards.read()).toHaveLength(1);
    }));
});

describe('a page that is not HTML', () => {
  it.each(['/image.svg', '/page.xhtml'])('%s: the picture gets its finding', (path) =>
    withTab(path, async (tab) => {
      const before = (await newestJob())?.id;
      await tab.bringToFront();
      const worker = await extension.serviceWorker();
      await worker.evaluate(dispatchClick, `${site.origin}/head.png`);
      await expect
        .poll(async () => [(await newestJob())?.id !== before, (await newestJob())?.state.kind], {
          timeout: CARD_MS,
        })
        .toEqual([true, 'done']);
    }),
  );
});

describe('a page that leaves while we work', () => {
  it.each([
    ['for another address', 0, (tab: Page) => tab.goto(`${site.origin}/plain`)],
    ['by being closed', 1, (tab: Page) => tab.close()],
  ])('%s: the next picture gets its finding', async (_, index, leave) => {
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/slow-${index}`);
    await rightClick(extension, tab, '#x');
    await slow[index]?.asked;
    await leave(tab);
    slow[index]?.answer();
    await tab.close();
    await withTab('/plain', async (next) => {
      await rightClick(extension, next, '#x');
      await (await PageCards.of(next)).waitForText(CARD_FINISHED, CARD_MS);
    });
    await expect
      .poll(async () => (await storedJobs(popup)).filter(({ state }) => state.kind === 'working'), {
        timeout: CARD_MS,
      })
      .toEqual([]);
  });
});

/** Runs in the service worker: a click on an address, in the tab that is in front. */
async function dispatchClick(srcUrl: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const event = chrome.contextMenus.onClicked as unknown as {
    dispatch(info: object, tab: object | undefined): void;
  };
  event.dispatch({ menuItemId: 'check-image', srcUrl, mediaType: 'image', frameId: 0 }, tab);
}
