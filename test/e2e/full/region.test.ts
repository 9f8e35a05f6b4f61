import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
      '/frame': html(`<body style="margin:0">${webglViewer('/head.png', SIDE)}</body>`),
    });
    site = await startSite({
      '/head.png': bytes(SAMPLE.buffer),
      '/webgl': html(`<div style="${CANVAS}">${webglViewer('/head.png', SIDE)}</div>`),
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

  async function chooseFromMenu(): Promise<void> {
    await display.click(tab, '#viewer', 3);
    // The last two items of these menus are ours and "Inspect".
    await display.keys('Up', 'Up', 'Return');
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
    ['a WebGL viewer', '/webgl'],
    ['a video', '/video'],
    ['a frame of another site', '/frame'],
  ])('is marked from the menu of %s', async (_name, path) => {
    const cards = await open(path);
    await chooseFromMenu();
    expectSameVerdict(await markedJob(cards));
    await cards.waitForText(/from a region of a page/);
  });

  it('leaves the menu of an image in a link to the one item for images', async () => {
    const cards = await open('/link');
    await chooseFromMenu();
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

  it.each([0.5, 2])('is the same at a zoom of %d', async (zoom) => {
    const cards = await open('/webgl');
    const setZoom = (factor: number) =>
      popup.evaluate(async (to) => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.tabs.setZoom(front?.id ?? 0, to);
      }, factor);
    await setZoom(zoom);
    try {
      await expect.poll(() => tab.evaluate(() => devicePixelRatio)).toBe(zoom);
      await display.keys('alt+shift+m');
      await overlayUp(cards);
      // The mouse of the protocol goes by the window's pixels, whatever the zoom.
      const { x, y, width, height } = await elementBox(tab, '#viewer');
      await dragOver(tab, { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom });
      const [job] = await finishedJobs(popup, 1);
      if (!job) throw new Error('no job');
      expectSameVerdict(job);
    } finally {
      await setZoom(1);
    }
  });

  it('is marked in a frozen capture of a PDF', async () => {
    await tab.goto(`${site.origin}/head.pdf`);
    await tab.bringToFront();
    await display.window('head.pdf');
    const opened = extension.context.waitForEvent('page');
    await display.keys('alt+shift+m');
    const workspace = await opened;
    await workspace.locator('.nl-region').waitFor();
    const bright = await headInCapture(workspace);
    await dragOver(workspace, bright);
    await workspace.getByRole('button', { name: 'Check this region' }).click();
    const card = await finishedCard(workspace, NAME);
    expect({ source: card.source, verdict: card.verdict }).toEqual({ source: 'region', verdict });
    await workspace.close();
  });

  it('says why where neither a script nor a capture is allowed', async () => {
    await tab.goto('chrome://version');
    await tab.bringToFront();
    await display.keys('alt+shift+m');
    const [job] = await finishedJobs(popup, 1);
    expect(job).toMatchObject({
      source: 'region',
      origin: null,
      state: { kind: 'failed', problem: { code: 'capture-refused' } },
    });
  });
});

describe.skipIf(reason !== null)('a real region on a fine display', () => {
  it('is the same at two device pixels a pixel', async () => {
    const screen = await Display.start();
    const page = await startSite({
      '/head.png': bytes(SAMPLE.buffer),
      '/': html(`<div style="${CANVAS}">${webglViewer('/head.png', SIDE)}</div>`),
    });
    const fine = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=600,440', '--force-device-scale-factor=2'],
    });
    try {
      const own = await fine.openPage('src/popup/index.html');
      const front = await fine.context.newPage();
      await front.goto(page.origin);
      await front.bringToFront();
      await front.locator('#viewer[data-drawn]').waitFor();
      const cards = await PageCards.of(front);
      await screen.keys('alt+shift+m');
      await overlayUp(cards);
      await dragOver(front, await elementBox(front, '#viewer'));
      const [job] = await finishedJobs(own, 1);
      expect(job?.source).toBe('region');
      if (job?.state.kind !== 'done') throw new Error(JSON.stringify(job?.state));
      expect(job.state.finding.picture.width).toBeGreaterThan(1.9 * SIDE);
      expect(job.state.finding.verdict).toBe(verdict);
    } finally {
      await fine.close();
      await page.close();
      screen.stop();
    }
  });
});

/** Where the PDF's picture lies in the shown capture: the box of what is black, seen by a canvas. */
function headInCapture(workspace: Page) {
  return workspace.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('.ws-frozen-stage img');
    if (!image) throw new Error('there is no capture');
    const { left, top, width, height } = image.getBoundingClientRect();
    const canvas = new OffscreenCanvas(Math.round(width), Math.round(height));
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const box = { left: canvas.width, top: canvas.height, right: 0, bottom: 0 };
    for (let at = 0; at < data.length; at += 4) {
      // The viewer's own background is a dark grey; only the picture has black.
      if ((data[at] ?? 255) > 12) continue;
      const x = (at / 4) % canvas.width;
      const y = Math.floor(at / 4 / canvas.width);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return {
      x: left + box.left,
      y: top + box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
    };
  });
}
