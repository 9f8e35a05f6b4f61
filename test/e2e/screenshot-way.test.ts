import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import { CARD } from '../../src/content/place-card';
import { cardBox } from './support/card-box';
import { codeOf, findingOf } from './support/same-finding';
import { FILE, image, ScreenOnly, shownOnly, shownToPagesOf } from './support/screen-only';
import { page as html, status } from './support/site';
import { slowPicture } from './support/slow-picture';

/** Pictures that stand on the screen and that no server hands out to the extension. */
const switched = slowPicture(FILE, status(403));
const removed = slowPicture(FILE, status(403));

let world: ScreenOnly;
let expired: string;

beforeAll(async () => {
  world = await ScreenOnly.start(
    { '/once.png': shownOnly(status(403)) },
    {
      '/login.png': shownOnly(html('<p>Please sign in</p>')),
      '/expired.png': shownOnly(status(404)),
      '/referer.png': shownToPagesOf(() => world.site.origin, status(403)),
      '/switched.png': switched.route,
      '/removed.png': removed.route,
      '/never.png': status(404),
    },
  );
  expired = `${world.other.origin}/expired.png`;
});

afterAll(() => world?.close());

describe('a picture that is handed out only once', () => {
  it.each(['login', 'expired', 'referer'])('is taken from the screen: %s', async (name) =>
    world.expectCropOfAll(await world.check(image(`${world.other.origin}/${name}.png`))),
  );

  it('keeps its own pixels where the page may read them', async () => {
    const job = await world.check(image('once.png'));
    expect(job).toMatchObject({ source: 'image', way: 'pixels' });
    expect(findingOf(job)).toMatchObject({ verdict: 'tumor', picture: { width: 512 } });
  });

  it('is what the server says where the page shows none either', async () => {
    expect(codeOf(await world.check(image(`${world.other.origin}/never.png`)))).toBe('not-found');
  });
});

describe('a screenshot', () => {
  it('is of the clicked element, and of none while that is unknown', async () => {
    const two = image(expired) + image(expired, 'width:320px', 'second');
    expect(codeOf(await world.check(two))).toBe('several-matches');
    await world.tab.click('#second', { button: 'right' });
    const job = await world.click('#second');
    await world.expectCropOfAll(job);
    expect(findingOf(job).picture.width).toBe(320);
  });

  it('brings the picture into view and puts all scrolling back', async () => {
    const picture = image(expired, 'margin-top:1200px;width:300px');
    await world.show(`<div id="box" style="height:400px;overflow:auto;margin-top:900px;
      scroll-behavior:smooth">${picture}<p style="height:900px"></p></div>
      <p style="height:2000px"></p>`);
    await world.tab.evaluate(() => {
      scrollTo(0, 150);
      document.querySelector('#box')?.scrollTo({ top: 30, behavior: 'instant' });
    });
    await world.expectCropOfAll(await world.click());
    const scrolled = () =>
      world.tab.evaluate(() => [scrollY, document.querySelector('#box')?.scrollTop]);
    expect(await scrolled()).toEqual([150, 30]);
  });

  it('does not show our card, which stays on the page', async () => {
    // The picture fills the window, so that the card lies over it.
    const full = 'position:fixed;left:200px;top:0;width:700px;height:700px';
    await world.expectCropOfAll(await world.check(image(expired, full)));
    const cards = await PageCards.of(world.tab);
    await cards.waitForText(/from a screenshot/);
    expect(await cardBox(world.tab, cards)).toMatchObject(CARD);
    await cards.close();
    const opacity = await world.tab.evaluate(
      () => document.querySelector<HTMLElement>('neurolens-card')?.style.opacity,
    );
    expect(opacity).toBe('1');
  });

  it('leads on to the access that would have given the full picture', async () => {
    const job = await world.check(image(expired));
    const cards = await PageCards.of(world.tab);
    await cards.waitForText(/from a screenshot/);
    await cards.press('Use the full picture: allow access to images');
    const worker = await world.extension.serviceWorker();
    const addresses = () =>
      worker.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url));
    const page = world.extension.url(`src/access/index.html?job=${job.id}`);
    await expect.poll(addresses).toContain(page);
    await cards.close();
    await worker.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
      await chrome.tabs.remove(tab?.id ?? -1);
    }, page);
  });

  it('is of what object-fit leaves of a picture', async () => {
    const cover = 'object-fit:cover;width:320px;height:300px;border:9px solid red';
    const job = await world.check(image(expired, cover));
    expect(job.source).toBe('screenshot');
    expect(findingOf(job)).toMatchObject({
      verdict: 'tumor',
      picture: { width: 320, height: 300 },
    });
  });

  it('is refused when another tab comes to the front', async () => {
    await world.show(image(`${world.other.origin}/switched.png`));
    const job = await world.jobOf(async () => {
      await rightClick(world.extension, world.tab, '#picture');
      await switched.asked;
      await world.popup.bringToFront();
      switched.answer();
    });
    expect(codeOf(job)).toBe('tab-hidden');
  });

  it('is refused when the page takes the picture away', async () => {
    await world.show(image(`${world.other.origin}/removed.png`));
    const job = await world.jobOf(async () => {
      await rightClick(world.extension, world.tab, '#picture');
      await removed.asked;
      await world.tab.evaluate(() => document.querySelector('#picture')?.remove());
      removed.answer();
    });
    expect(codeOf(job)).toBe('picture-gone');
  });
});

describe('with two device pixels for each CSS pixel', () => {
  let fine: ScreenOnly;
  beforeAll(async () => {
    const routes = { '/expired.png': shownOnly(status(404)) };
    // Playwright's own pixel ratio is not that of the browser's captures.
    const args = ['--force-device-scale-factor=2', '--window-size=1000,800'];
    fine = await ScreenOnly.start({}, routes, { viewport: null, args });
  });
  afterAll(() => fine?.close());

  it('a screenshot has twice the pixels', async () => {
    const job = await fine.check(image(`${fine.other.origin}/expired.png`, 'width:250.3px'));
    await fine.expectCropOfAll(job);
    expect(findingOf(job).picture).toMatchObject({ width: 500, height: 500 });
  });
});
