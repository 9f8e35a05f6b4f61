import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { whyNoDisplay } from '../../support/display';
import { finishedJobs } from '../../support/jobs';
import { FILE, RealClicks } from '../../support/real-clicks';
import { sampleFile } from '../../support/samples';
import { image } from '../../support/screen-only';
import { bytes, page as html, type Route, status } from '../../support/site';
import { type SlowPicture, slowPicture } from '../../support/slow-picture';

/** What pages and users do while the picture is still on its way, or before it is asked for. */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of moments is skipped: ${reason}`);

const SIZE = 'width:320px;height:320px';
const OTHER = sampleFile('axial-t2-healthy').buffer;
const SLOW = '/slow.png';

let world: RealClicks;
let own: SlowPicture;
let foreign: SlowPicture;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    const ofRow =
      (slow: () => SlowPicture): Route =>
      (request, response) =>
        slow().route(request, response);
    world = await RealClicks.start(
      {
        [SLOW]: ofRow(() => own),
        '/scan.png': bytes(FILE),
        '/page': html(`<body style="margin:0">${image('/scan.png', SIZE)}`),
        '/other.png': bytes(OTHER),
      },
      { [SLOW]: ofRow(() => foreign), '/other.png': bytes(OTHER) },
    );
  });

  afterAll(() => world?.close());

  beforeEach(() => {
    own = slowPicture(FILE);
    // The extension is refused what the page was given, so that the screen is left.
    foreign = slowPicture(FILE, status(403));
  });

  type Meanwhile = () => Promise<unknown>;

  const remove: Meanwhile = () =>
    world.tab.evaluate(() => document.querySelector('#picture')?.remove());
  const replace: Meanwhile = () =>
    world.tab.evaluate(async () => {
      const picture = document.querySelector<HTMLImageElement>('#picture');
      if (!picture) return;
      picture.src = picture.src.replace('slow', 'other');
      await picture.decode();
    });

  /** Right-clicks the picture on the page and lets its answer wait until something has happened. */
  function clickAnd(slow: SlowPicture, meanwhile: Meanwhile) {
    return world.jobOf(async () => {
      await world.choose(await world.middleOf('#picture'));
      await slow.asked;
      await meanwhile();
      slow.answer();
    });
  }

  it.each([
    ['removed while its bytes come', remove],
    ['replaced while its bytes come', replace],
  ])('%s: the finding is of the clicked one', async (row, meanwhile) => {
    await world.show(image(SLOW, SIZE));
    await world.expectOriginal(row, await clickAnd(own, meanwhile), 'fetch');
  });

  it.each([
    ['removed before its screenshot', remove],
    ['replaced before its screenshot', replace],
  ])('%s: no other picture is taken', async (row, meanwhile) => {
    await world.show(image(world.other.origin + SLOW, SIZE));
    world.expectProblem(row, await clickAnd(foreign, meanwhile), 'picture-gone');
  });

  it.each([
    ['bytes', () => SLOW, () => own],
    ['screenshot', (): string => world.other.origin + SLOW, () => foreign],
  ])(
    'in a tab that is closed (%s): the job ends before its server answers',
    async (row, src, slow) => {
      await world.show(image(src(), SIZE));
      const clicked = await clickAnd(slow(), async () => {
        await world.tab.close();
        await finishedJobs(world.workspace, 1);
      });
      await world.newTab();
      world.expectProblem(`tab closed, ${row}`, clicked, 'page-closed');
    },
  );

  /** Discards the tab of the picture, the newest; only one in the background can be. */
  async function discard(): Promise<void> {
    await world.workspace.bringToFront();
    const discarded = await world.workspace.evaluate(async () => {
      const tabs = await chrome.tabs.query({ currentWindow: true });
      return (await chrome.tabs.discard(tabs.at(-1)?.id))?.discarded;
    });
    expect(discarded).toBe(true);
  }

  it('in a tab that is discarded while its bytes come: they need no page', async () => {
    await world.show(image(SLOW, SIZE));
    const clicked = await clickAnd(own, discard);
    await world.expectOriginal('tab discarded, bytes', clicked, 'fetch');
    await world.newTab();
  });

  it('in a tab that is discarded before its screenshot', async () => {
    await world.show(image(world.other.origin + SLOW, SIZE));
    const clicked = await clickAnd(foreign, discard);
    world.expectProblem('tab discarded, screenshot', clicked, 'page-closed');
    await world.newTab();
  });

  it('in a tab that was discarded and has come back', async () => {
    await world.open(`${world.site.origin}/page`);
    await world.expectOriginal('before its tab is discarded', await world.click(), 'fetch');
    await discard();
    const back = world.extension.context.waitForEvent('page', { timeout: 20_000 });
    await world.workspace.evaluate(async () => {
      const tabs = await chrome.tabs.query({ currentWindow: true });
      await chrome.tabs.update(tabs.at(-1)?.id ?? -1, { active: true });
    });
    // The page is loaded anew, without our script; the driver sees it as another one.
    const page = await back;
    await page.locator('img').evaluate((each) => (each as HTMLImageElement).decode());
    const wasDiscarded = () => (document as { wasDiscarded?: boolean }).wasDiscarded;
    expect(await page.evaluate(wasDiscarded)).toBe(true);
    const clicked = await world.clickAt({ x: 150, y: 150 });
    await world.expectOriginal('in a tab that was discarded and came back', clicked, 'fetch');
    await page.close();
  });
});
