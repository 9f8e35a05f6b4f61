import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../scripts/browser/page-card';
import { ToolbarPopup } from '../../scripts/browser/toolbar-popup';
import { AXE, axeIn } from './support/axe';
import { sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';
import { slowPicture } from './support/slow-picture';

const FINISHED = /Look for new pictures/;

let extension: RunningExtension;
let site: Site;
let other: Site;
let tab: Page;
let cards: PageCards;
let popup: ToolbarPopup;

const glioma = sampleFile('axial-t1-contrast-glioma').buffer;
const healthy = sampleFile('axial-t2-healthy').buffer;
const slow = slowPicture(healthy);

/** Images of every kind; the comment says what becomes of each. */
const PAGE = `<body style="margin:0"><main>
  <img src="/cat.jpg" width="300">                      <!-- colored -->
  <img src="/chest.png" width="200">                    <!-- no brain MRI -->
  <img src="/glioma.png" width="300" height="300">      <!-- tumor, with its copy below -->
  <img src="/healthy.png" width="200">                  <!-- no tumor -->
  <img src="/glioma.png?" width="64" height="64">       <!-- shown too small to be asked about -->
  <img src="/healthy.png?hidden" width="200" style="display:none">
  <img src="/missing.png" width="200" height="200">     <!-- broken -->
  <img src="OTHER/closed.png" width="200">              <!-- not readable yet -->
  <img src="OTHER/cors.png" width="200">                <!-- readable by CORS -->
  <img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200'/>">
  <img id="strip" width="400" height="120">             <!-- a shape that no MRI has -->
  <img id="icon" width="200" height="200">              <!-- too few pixels -->
  <picture><source srcset="/from-source.png"><img src="/never.png" width="200"></picture>
  <img id="blob" width="200">
  <div id="host"></div>
  <iframe src="/frame" width="320" height="320"></iframe>
  <div style="height:9000px"></div>
  <img id="copy" src="/glioma.png" width="300" height="300">
  <img src="/lazy.png" width="200" height="200" loading="lazy">
</main><script>
  const drawn = (width, height) =>
    Object.assign(document.createElement('canvas'), { width, height }).toDataURL();
  strip.src = drawn(800, 240);
  icon.src = drawn(40, 40);
  const inside = host.attachShadow({ mode: 'open' });
  inside.innerHTML = '<img src="/in-shadow.png" width="200">';
  window.ready = fetch('/as-blob.png').then((r) => r.blob()).then((content) => {
    blob.src = URL.createObjectURL(content);
    return blob.decode();
  });
</script>`;

beforeAll(async () => {
  other = await startSite({
    '/closed.png': bytes(glioma),
    '/cors.png': bytes(healthy, 'image/png', { 'access-control-allow-origin': '*' }),
  });
  site = await startSite({
    '/glioma.png': bytes(glioma),
    '/healthy.png': bytes(healthy),
    '/chest.png': bytes(sampleFile('chest-x-ray').buffer),
    '/cat.jpg': bytes(sampleFile('cat-photo').buffer, 'image/jpeg'),
    '/from-source.png': bytes(healthy),
    '/as-blob.png': bytes(glioma),
    '/in-shadow.png': bytes(healthy),
    '/in-frame.png': bytes(glioma),
    '/lazy.png': bytes(healthy),
    '/slow.png': slow.route,
    '/frame': html('<img src="/in-frame.png" width="250">'),
    '/': html(PAGE.replaceAll('OTHER', other.origin)),
    '/waiting': html('<img src="/healthy.png" width="200"><img src="/slow.png" width="200">'),
    '/plain': html('<p>Nothing to see.</p>'),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  tab = await extension.context.newPage();
  await tab.goto(site.origin);
  await tab.evaluate(() => (window as never as { ready: Promise<void> }).ready);
  cards = await PageCards.of(tab);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  await other?.close();
});

interface Row {
  readonly name: string;
  readonly verdict: string;
  readonly pTumor: number;
}

function rows(): Promise<Row[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.scan-list article')].map(({ dataset }) => ({
      name: dataset.name ?? '',
      verdict: dataset.verdict ?? '',
      pTumor: Number(dataset.pTumor),
    })),
  );
}

describe('checking all pictures of a page', () => {
  it('lists the findings, the most suspicious first, and says what it left out', async () => {
    popup = await ToolbarPopup.open(extension, tab);
    await popup.press(/Check all pictures on this page/);
    const text = await popup.waitForText(/9 of 9 checked/);
    const found = await rows();
    expect(found.map(({ name }) => name).sort()).toEqual(
      [
        'chest.png',
        'cors.png',
        'from-source.png',
        'glioma.png',
        'healthy.png',
        'in-frame.png',
        'in-shadow.png',
        'picture',
      ].sort(),
    );
    const order = ['tumor', 'uncertain', 'no_tumor', 'not_brain_mri', 'error'];
    const ranks = found.map(({ verdict }) => order.indexOf(verdict));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(found.filter(({ verdict }) => verdict === 'tumor').length).toBe(3);
    expect(text).toContain('9 of 9 checked');
    expect(text).toContain('1 colored');
    expect(text).toContain('1 long and narrow');
    expect(text).toContain('1 too small');
    expect(text).toContain('1 drawn (SVG)');
    expect(text).toContain('1 picture is on another site, not readable yet: 127.0.0.1.');
    expect(text).toContain('shown 2 times');
    expect(text).toContain('1 picture is not loaded yet');
    // Nothing of the page moved, and nothing of ours is in it.
    expect(
      await tab.evaluate(() => [scrollY, document.querySelectorAll('neurolens-card').length]),
    ).toEqual([0, 0]);
  });

  it('shows thumbnails of the rows in view', async () => {
    await expect
      .poll(() => popup.run<number>("document.querySelectorAll('.scan-thumb img').length"), {
        timeout: 10_000,
      })
      .toBeGreaterThan(2);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds, in the %s theme',
    async (theme) => {
      await popup.emulate(theme);
      await popup.run(AXE);
      expect(await axeIn((run) => popup.evaluate(run.inPage, run.argument))).toEqual([]);
    },
  );

  it('keeps its rows out of the ordinary results, and is there when the popup opens again', async () => {
    await popup.press(/^Back$/);
    expect(await popup.waitForText(/Or start on any page/)).not.toContain('glioma.png');
    await popup.close();
    popup = await ToolbarPopup.open(extension, tab);
    await popup.waitForText(/9 of 9 checked/);
  });

  it('looks again when asked, and adds only what is new', async () => {
    await tab.evaluate(() => document.querySelector('[loading=lazy]')?.scrollIntoView());
    await tab.waitForFunction(
      () => document.querySelector<HTMLImageElement>('[loading=lazy]')?.complete,
    );
    await popup.press(FINISHED);
    const text = await popup.waitForText(/10 of 10 checked/);
    expect(text).not.toContain('not loaded yet');
    expect((await rows()).filter(({ name }) => name === 'lazy.png')).toHaveLength(1);
    expect(await rows()).toHaveLength(9);
  });

  it('scrolls to a pressed picture, opens its card there and makes room', async () => {
    await tab.evaluate(() => scrollTo(0, 9000));
    await popup.press(/glioma\.png/);
    const { text } = await cards.waitForText(CARD_FINISHED);
    expect(text).toContain('Looks like a tumor');
    await popup.closed();
    await expect.poll(() => tab.evaluate(() => scrollY), { timeout: 10_000 }).toBeLessThan(1000);
    // From now on it is a result like others.
    popup = await ToolbarPopup.open(extension, tab);
    await popup.press(/^Back$/);
    await popup.waitForText(/glioma\.png/);
    await popup.close();
  });

  it('says so when the page was left', async () => {
    await tab.goto(`${site.origin}/plain`);
    popup = await ToolbarPopup.open(extension, tab);
    await popup.press(/healthy\.png/);
    await popup.waitForText(/The page has changed since/);
    await popup.press(/Check this page again/);
    await popup.waitForText(/No pictures to check on this page/);
    await popup.close();
  });

  it('stops everything at once, and goes on with the rest when asked', async () => {
    await tab.goto(`${site.origin}/waiting`);
    popup = await ToolbarPopup.open(extension, tab);
    await popup.press(/Look for new pictures/);
    await slow.asked;
    await popup.press(/^Cancel$/);
    await popup.waitForText(/checked, canceled/);
    const working = await popup.evaluate(async () => {
      const stored = await chrome.storage.session.get(null);
      const states = Object.entries(stored).filter(([key]) => key.startsWith('job:'));
      return states.filter(
        ([, job]) => (job as { state: { kind: string } }).state.kind === 'working',
      ).length;
    });
    expect(working).toBe(0);
    slow.answer();
    await popup.press(/Check the rest/);
    await popup.waitForText(/2 of 2 checked/);
    await popup.close();
  });

  it('is forgotten with its tab, and what nobody opened with it', async () => {
    await tab.close();
    const watcher = await extension.openPage('src/workspace/index.html');
    const left = () =>
      watcher.evaluate(async () => {
        const stored = await chrome.storage.session.get(null);
        return Object.entries(stored).filter(
          ([key, value]) => key.startsWith('scan:') || (value as { scanId?: string }).scanId,
        ).length;
      });
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
  });
});
