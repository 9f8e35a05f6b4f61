import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callForRegion } from '../../../scripts/browser/call-for-region';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { drawSample, findSample } from '../../../scripts/samples/catalog';
import { encodeJpeg } from '../../../scripts/samples/picture-file';
import type { Job } from '../../../src/storage/job';
import { elementBox } from '../support/card-box';
import { finishedCard, upload } from '../support/cards';
import { Display, whyNoDisplay } from '../support/display';
import { finishedJobs, forgetAll } from '../support/jobs';
import { picturePdf } from '../support/picture-pdf';
import { dragOver, overlayUp } from '../support/region';
import { renamed, sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';
import { webglViewer } from '../support/viewer-page';

/**
 * Regions as users mark them: the browser's own menu or the keyboard shortcut calls for them, and
 * what may be captured, may be by that alone (`activeTab`): the build has no permission for any site.
 */
const reason = whyNoDisplay();
if (reason) console.log(`Real regions are skipped: ${reason}`);

const SAMPLE = sampleFile('axial-t1-contrast-glioma');
const SIDE = 380;
const NAME = 'Marked region';
const PATIENT = { timeout: 20_000 };
const CANVAS = 'position:absolute;left:60px;top:40px';

let display: Display;
let extension: RunningExtension;
let site: Site;
let other: Site;
let popup: Page;
let tab: Page;
let verdict: string;

/** A video made of a canvas that shows the sample; it has no address. */
const VIDEO = `<video id="viewer" muted playsinline width="${SIDE}" height="${SIDE}"
  style="${CANVAS}"></video><script>
  const picture = new Image();
  picture.onload = async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = ${SIDE};
    const draw = () => canvas.getContext('2d').drawImage(picture, 0, 0, ${SIDE}, ${SIDE});
    draw();
    setInterval(draw, 100);
    const video = document.querySelector('#viewer');
    video.srcObject = canvas.captureStream(10);
    await video.play();
    video.requestVideoFrameCallback(() => { video.dataset.drawn = 'yes'; });
  };
  picture.src = '/head.png';
</script>`;

describe.skipIf(reason !== null)('a real region', () => {
  beforeAll(async () => {
    const { picture } = drawSample(findSample('axial-t1-contrast-glioma'));
    const jpeg = Buffer.from(encodeJpeg(picture));
    other = await startSite({
      '/head.png': bytes(SAMPLE.buffer),
      '/frame': html(`<body style="margin:0">
        <div style="height:${SIDE}px;background:url(/head.png) 0 0/contain no-repeat"></div>`),
    });
    site = await startSite({
      '/head.png': bytes(SAMPLE.buffer),
      '/webgl': html(`<div style="${CANVAS}">${webglViewer('/head.png', SIDE)}</div>
        <p id="beside" style="position:absolute;left:600px;top:300px">Series 3 of 5</p>`),
      '/video': html(VIDEO),
      '/frame': html(`<iframe id="viewer" data-drawn="yes" src="${other.origin}/frame"
        style="${CANVAS};border:0;width:${SIDE}px;height:${SIDE}px"></iframe>`),
      '/link': html(`<a href="/webgl"><img id="viewer" data-drawn="yes" src="/head.png"
        style="${CANVAS}" width="${SIDE}" height="${SIDE}"></a>`),
      '/head.pdf': bytes(picturePdf(jpeg, picture.width, picture.height), 'application/pdf'),
    });
    display = await Display.start();
    extension = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=1200,850'],
      viewport: { width: 1100, height: 600 },
    });
    popup = await extension.openPage('src/popup/index.html');
    await upload(popup, [renamed(SAMPLE, 'file.png')]);
    verdict = (await finishedCard(popup, 'file.png')).verdict;
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await other?.close();
    display?.stop();
  });

  beforeEach(async () => {
    await tab?.close();
    await forgetAll(popup);
    tab = await extension.context.newPage();
  });

  async function open(path: string): Promise<PageCards> {
    await tab.goto(site.origin + path);
    await tab.bringToFront();
    await tab.locator('#viewer[data-drawn]').waitFor();
    return PageCards.of(tab);
  }

  /** Opens the menu of an element and chooses an item, counted from below. */
  async function chooseFromMenu(selector: string, fromBelow: number): Promise<void> {
    await display.click(tab, selector, 3);
    await display.keys(...Array<string>(fromBelow).fill('Up'), 'Return');
  }

  async function markedJob(cards: PageCards): Promise<Job> {
    await overlayUp(cards);
    await dragOver(tab, await elementBox(tab, '#viewer'));
    const [job] = await finishedJobs(popup, 1);
    if (!job) throw new Error('no job');
    return job;
  }

  function expectSameVerdict(job: Job): void {
    expect(job.source).toBe('region');
    expect(job.state).toMatchObject({ kind: 'done', finding: { verdict } });
  }

  it.each([
    // A canvas has a menu without items of extensions; the page beside it has ours. Below ours are
    // "View page source" and "Inspect", in a frame also "View frame source" and "Reload frame".
    ['a page with a WebGL viewer', '/webgl', '#beside', 3],
    ['a video', '/video', '#viewer', 2],
    ['a frame of another site', '/frame', '#viewer', 5],
  ])('is marked from the menu of %s', async (_name, path, selector, fromBelow) => {
    const cards = await open(path);
    await chooseFromMenu(selector, fromBelow);
    expectSameVerdict(await markedJob(cards));
    await cards.waitForText(/from a region of a page/);
  });

  it('leaves the menu of an image in a link to the one item for images', async () => {
    const cards = await open('/link');
    // Were there two items of ours, they would be in a menu of their own.
    await chooseFromMenu('#viewer', 2);
    const [job] = await finishedJobs(popup, 1);
    expect(job).toMatchObject({ source: 'image', state: { kind: 'done', finding: { verdict } } });
    await cards.waitForText(/from a page/);
  });

  it('is marked by the keyboard shortcut', async () => {
    const cards = await open('/webgl');
    await display.click(tab, '#viewer', 1);
    await display.keys('alt+shift+m');
    expectSameVerdict(await markedJob(cards));
  });

  /** How far the protocol's mouse has to go for one CSS pixel of a zoomed page. */
  async function mouseScale(): Promise<number> {
    const arrived = tab.evaluate(
      () =>
        new Promise<number>((resolve) =>
          addEventListener('mousemove', ({ clientX }) => resolve(clientX), { once: true }),
        ),
    );
    await expect
      .poll(async () => {
        await tab.mouse.move(200, 100);
        return Promise.race([arrived, null]);
      }, PATIENT)
      .not.toBeNull();
    return 200 / (await arrived);
  }

  it.each([0.5, 2])('is the same at a zoom of %d', async (zoom) => {
    const cards = await open('/webgl');
    const setZoom = (factor: number) =>
      popup.evaluate(async (to) => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.tabs.setZoom(front?.id ?? 0, to);
      }, factor);
    await setZoom(zoom);
    try {
      await expect.poll(() => tab.evaluate(() => devicePixelRatio), PATIENT).toBe(zoom);
      const scale = await mouseScale();
      await display.keys('alt+shift+m');
      await overlayUp(cards);
      const { x, y, width, height } = await tab.locator('#viewer').evaluate((viewer) => {
        const box = viewer.getBoundingClientRect();
        return { x: box.x, y: box.y, width: box.width, height: box.height };
      });
      await dragOver(tab, {
        x: x * scale,
        y: y * scale,
        width: width * scale,
        height: height * scale,
      });
      const [job] = await finishedJobs(popup, 1);
      if (!job) throw new Error('no job');
      expectSameVerdict(job);
      expect(Math.abs((job.origin?.region?.width ?? 0) - width)).toBeLessThanOrEqual(2 / zoom);
    } finally {
      await setZoom(1);
    }
  });

  it('is marked in the PDF viewer', async () => {
    await tab.goto(`${site.origin}/head.pdf`);
    await tab.bringToFront();
    const cards = await PageCards.of(tab);
    await expect.poll(async () => (await pictureInViewer()).width, PATIENT).toBeGreaterThan(200);
    const picture = await pictureInViewer();
    await display.keys('alt+shift+m');
    await overlayUp(cards);
    await dragOver(tab, picture);
    const [job] = await finishedJobs(popup, 1);
    if (!job) throw new Error('no job');
    expectSameVerdict(job);
  });

  it('is marked in a frozen capture where no script may run', async () => {
    // A page of our own, which shows a picture and is closed to scripts as the browser's own are.
    await tab.goto(extension.url('src/workspace/index.html'));
    await upload(tab, [renamed(SAMPLE, 'shown.png')]);
    await finishedCard(tab, 'shown.png');
    await tab.locator('.nl-picture').waitFor();
    await tab.bringToFront();
    const opened = extension.context.waitForEvent('page');
    await display.keys('alt+shift+m');
    const workspace = await opened;
    await workspace.locator('.nl-region').waitFor();
    const picture = await elementBox(tab, '.nl-picture');
    const stage = await elementBox(workspace, '.nl-region-area');
    const scale = stage.width / (await tab.evaluate(() => innerWidth));
    await dragOver(workspace, {
      x: stage.x + picture.x * scale,
      y: stage.y + picture.y * scale,
      width: picture.width * scale,
      height: picture.height * scale,
    });
    await workspace.getByRole('button', { name: 'Check this region' }).click();
    const card = await finishedCard(workspace, NAME);
    expect({ source: card.source, verdict: card.verdict }).toEqual({ source: 'region', verdict });
    await workspace.close();
  });

  it('is a failed job where neither a script nor a capture is allowed', async () => {
    await tab.goto(`${site.origin}/webgl`);
    // The command without the key: it grants nothing.
    await callForRegion(extension, tab);
    const [job] = await finishedJobs(popup, 1);
    expect(job).toMatchObject({
      source: 'region',
      origin: null,
      state: { kind: 'failed', problem: { code: 'capture-refused' } },
    });
  });

  it('is the same at two device pixels a pixel', async () => {
    const fine = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=640,450', '--force-device-scale-factor=2'],
    });
    try {
      const own = await fine.openPage('src/popup/index.html');
      const front = await fine.context.newPage();
      await front.goto(`${site.origin}/webgl`);
      await front.bringToFront();
      await front.locator('#viewer[data-drawn]').waitFor();
      const cards = await PageCards.of(front);
      await display.keys('alt+shift+m');
      await overlayUp(cards);
      await dragOver(front, await elementBox(front, '#viewer'));
      const [job] = await finishedJobs(own, 1);
      if (!job) throw new Error('no job');
      expectSameVerdict(job);
      if (job.state.kind !== 'done') throw new Error('not done');
      expect(job.state.finding.picture.height).toBeGreaterThan(1.5 * SIDE);
    } finally {
      await fine.close();
    }
  });

  /**
   * Where the PDF viewer shows the picture: the box of what is black in a screenshot, right of the
   * list of pages. The viewer's own colors are brighter.
   */
  async function pictureInViewer() {
    const base64 = (await tab.screenshot()).toString('base64');
    return popup.evaluate(async (png) => {
      const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const xs: number[] = [];
      const ys: number[] = [];
      for (let at = 0; at < data.length; at += 4) {
        const x = (at / 4) % bitmap.width;
        if (x < 320 || (data[at] ?? 255) > 8) continue;
        xs.push(x);
        ys.push(Math.floor(at / 4 / bitmap.width));
      }
      const low = (all: number[]) => all.reduce((a, b) => Math.min(a, b), 9999);
      const high = (all: number[]) => all.reduce((a, b) => Math.max(a, b), 0);
      const [x, y] = [low(xs), low(ys)];
      return { x, y, width: high(xs) - x, height: high(ys) - y };
    }, base64);
  }
});
