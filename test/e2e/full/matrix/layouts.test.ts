import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoDisplay } from '../../support/display';
import { FILE, RealClicks } from '../../support/real-clicks';
import { image } from '../../support/screen-only';
import { bytes } from '../../support/site';

/**
 * How a page lays a picture out. The bytes know nothing of it, so all pictures but one are of another
 * site that allows nothing and are taken from the screen.
 */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of layouts is skipped: ${reason}`);

const PATIENT = { timeout: 20_000 };

let world: RealClicks;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    world = await RealClicks.start({ '/scan.png': bytes(FILE) }, { '/no-cors.png': bytes(FILE) });
  });

  afterAll(() => world?.close());

  const shown = (style: string) => image(`${world.other.origin}/no-cors.png`, style);

  it.each([
    ['CSS scale(1.6)', 'width:200px;transform:scale(1.6);transform-origin:0 0'],
    ['CSS scale(0.5)', 'width:500px;transform:scale(.5);transform-origin:0 0'],
    ['CSS scale(1.5, 1)', 'width:300px;transform:scale(1.5,1);transform-origin:0 0'],
    ['object-fit: contain', 'object-fit:contain;width:600px;height:320px'],
    ['CSS zoom: 50%', 'width:500px;zoom:50%'],
    ['CSS zoom: 200%', 'width:200px;zoom:200%'],
  ])('that is laid out by %s', async (row, style) => {
    await world.expectCropOfAll(row, await world.check(shown(style)));
  });

  it('that is turned by 10 degrees', async () => {
    // The crop is the box around the turned picture, with the page in its corners.
    const clicked = await world.check(shown('width:320px;margin:60px;transform:rotate(10deg)'));
    await world.expectScreenshot('CSS rotate(10deg)', clicked);
  });

  it('that is turned by 10 degrees, of the same origin', async () => {
    const turned = image('/scan.png', 'width:320px;margin:60px;transform:rotate(10deg)');
    await world.expectOriginal(
      'CSS rotate(10deg), same origin',
      await world.check(turned),
      'fetch',
    );
  });

  it('that is cut by object-fit: cover', async () => {
    // Of the picture's height of 320 px, 300 are on the page.
    const clicked = await world.check(shown('object-fit:cover;width:320px;height:300px'));
    await world.expectScreenshot('object-fit: cover', clicked);
  });

  it('in a scrolled container', async () => {
    await world.show(`<div id="box" style="width:500px;height:400px;overflow:auto">
      <p style="height:700px"></p>${shown('width:300px')}<p style="height:700px"></p></div>`);
    await world.tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 680));
    const scrolled = () => world.tab.evaluate(() => document.querySelector('#box')?.scrollTop);
    const before = await scrolled();
    await world.expectCropOfAll('in a scrolled container', await world.click());
    expect(await scrolled()).toBe(before);
  });

  it('that lies partly outside of its scrolled container', async () => {
    await world.show(`<div id="box" style="width:500px;height:400px;overflow:auto">
      <p style="height:700px"></p>${shown('width:300px')}<p style="height:700px"></p></div>`);
    await world.tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 500));
    const scrolled = () => world.tab.evaluate(() => document.querySelector('#box')?.scrollTop);
    const before = await scrolled();
    const clicked = await world.clickAt({ x: 150, y: 380 });
    await world.expectCropOfAll('partly scrolled out of a container', clicked);
    expect(await scrolled()).toBe(before);
  });

  it.each([0.5, 2])('on a page at a zoom of %d', async (zoom) => {
    await world.show(shown(`width:${300 / zoom}px`));
    await setZoom(zoom);
    try {
      await expect.poll(() => world.tab.evaluate(() => devicePixelRatio), PATIENT).toBe(zoom);
      const clicked = await world.clickAt({ x: 150, y: 150 });
      await world.expectCropOfAll(`page zoom ${zoom * 100}%`, clicked);
      if (clicked.job.state.kind !== 'done') throw new Error('not done');
      expect(clicked.job.state.finding.picture).toMatchObject({ width: 300, height: 300 });
    } finally {
      await setZoom(1);
    }
  });

  function setZoom(factor: number): Promise<void> {
    return world.workspace.evaluate(async (to) => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.setZoom(front?.id ?? 0, to);
    }, factor);
  }
});
