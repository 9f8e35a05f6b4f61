import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedJob } from '../../../../scripts/browser/extension-jobs';
import { PageCards } from '../../../../scripts/browser/page-card';
import type { Job } from '../../../../src/storage/job';
import { whyNoDisplay } from '../../support/display';
import { FILE, RealClicks } from '../../support/real-clicks';
import { image, shownToPagesOf } from '../../support/screen-only';
import { bytes, page as html, type Route, status } from '../../support/site';

/** Whose picture it is, and how its page names it. */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of addresses is skipped: ${reason}`);

const FRESH = { 'cache-control': 'no-store' };
const picture = bytes(FILE, 'image/png', FRESH);
const ALLOW = 'button:has-text("Allow localhost")';
const SIZE = 'width:320px;height:320px';
const STRICT = {
  'content-security-policy': "default-src 'none'; img-src http: data: blob:",
};

/** A picture for whoever sends a cookie. */
function toHolderOf(cookie: string): Route {
  return (request, response) =>
    (request.headers.cookie?.includes(cookie) ? picture : status(403))(request, response);
}

let world: RealClicks;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    world = await RealClicks.start(
      {
        '/scan.png': picture,
        '/small.png': bytes(Buffer.from('not the picture that is shown')),
        '/private.png': toHolderOf('session=1'),
        '/referer.png': shownToPagesOf(() => world.site.origin, status(403)),
        '/signed-in': html('<body style="margin:0"><script>document.cookie="session=1"</script>'),
        '/strict': html('<body>', STRICT),
        '/frame': html(`<body style="margin:0">${image('/scan.png', SIZE)}`),
        '/frame-of-other': html('<body style="margin:0">'),
      },
      {
        '/no-cors.png': picture,
        '/cors.png': bytes(FILE, 'image/png', { ...FRESH, 'access-control-allow-origin': '*' }),
        '/lax.png': toHolderOf('lax=1'),
        '/sign-in': html('<p>Signed in', { 'set-cookie': 'lax=1; SameSite=Lax' }),
        '/referer.png': shownToPagesOf(() => world.site.origin, status(403)),
        '/frame': html(`<body style="margin:0">${image('/no-cors.png', SIZE)}`),
        '/frame-cors': html(`<body style="margin:0">${image('/cors.png', SIZE)}`),
      },
    );
  });

  afterAll(() => world?.close());

  const elsewhere = (name: string) => `${world.other.origin}/${name}.png`;

  it('of the same origin', async () => {
    await world.expectOriginal('same origin', await world.check(image('/scan.png', SIZE)), 'fetch');
  });

  it('of the same origin, for its cookie', async () => {
    const clicked = await world.check(image('/private.png', SIZE), '/signed-in');
    await world.expectOriginal('same origin, cookie', clicked, 'fetch');
  });

  it('of another origin that allows nothing', async () => {
    const clicked = await world.check(image(elsewhere('no-cors'), SIZE));
    await world.expectCropOfAll('other origin, no CORS', clicked);
  });

  it('of another origin that allows everybody', async () => {
    const clicked = await world.check(image(elsewhere('cors'), SIZE));
    await world.expectOriginal('other origin, CORS', clicked, 'fetch');
  });

  it('of the same origin, for its Referer', async () => {
    // The extension's own fetch has none; that of the page does.
    const clicked = await world.check(image('/referer.png', SIZE));
    await world.expectOriginal('Referer-checked, same origin', clicked, 'page');
  });

  it('of another origin, for its Referer', async () => {
    const clicked = await world.check(image(elsewhere('referer'), SIZE));
    await world.expectCropOfAll('Referer-checked, other origin', clicked);
  });

  it('of a data: address', async () => {
    const address = `data:image/png;base64,${FILE.toString('base64')}`;
    await world.expectOriginal('data:', await world.check(image(address, SIZE)), 'data');
  });

  /** Puts the picture on the page under a blob: address, which dies with its document. */
  async function showBlob(): Promise<void> {
    await world.tab.evaluate(
      async ([base64, style]) => {
        const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const shown = new Image();
        shown.style.cssText = style;
        shown.src = URL.createObjectURL(new Blob([raw], { type: 'image/png' }));
        await shown.decode();
        document.body.append(shown);
      },
      [FILE.toString('base64'), SIZE] as const,
    );
  }

  it('of a blob: address', async () => {
    await world.show('');
    await showBlob();
    await world.expectOriginal('blob:', await world.click(), 'page');
  });

  it.each([
    ['srcset', `<img src="/small.png" srcset="/scan.png 1x" style="${SIZE}">`],
    [
      '<picture>',
      `<picture><source type="image/png" srcset="/scan.png"><img src="/small.png" style="${SIZE}">
        </picture>`,
    ],
    ['inside a link', `<a href="/elsewhere">${image('/scan.png', SIZE)}</a>`],
  ])('that its page names by %s', async (row, markup) => {
    await world.expectOriginal(row, await world.check(markup), 'fetch');
  });

  it.each([
    ['srcset, no CORS', (src: string) => `<img srcset="${src} 1x" style="${SIZE}">`],
    ['inside a link, no CORS', (src: string) => `<a href="/a">${image(src, SIZE)}</a>`],
  ])('that its page names by %s', async (row, markup) => {
    await world.expectCropOfAll(row, await world.check(markup(elsewhere('no-cors'))));
  });

  it.each([
    ['SVG <image>', '/scan.png', 'fetch'],
    ['SVG <image>, no CORS', 'no-cors', 'capture'],
  ] as const)('in an %s', async (row, name, way) => {
    const src = way === 'capture' ? elsewhere(name) : name;
    await world.show('<svg width="320" height="320" style="display:block"></svg>');
    await world.tab.evaluate(
      (address) =>
        new Promise<void>((done) => {
          const shown = document.createElementNS('http://www.w3.org/2000/svg', 'image');
          shown.onload = () => done();
          for (const side of ['width', 'height']) shown.setAttribute(side, '320');
          shown.setAttribute('href', address);
          document.querySelector('svg')?.append(shown);
        }),
      src,
    );
    const clicked = await world.click('image');
    if (way === 'fetch') await world.expectOriginal(row, clicked, way);
    else await world.expectCropOfAll(row, clicked);
  });

  it('that is loaded when it is scrolled to', async () => {
    await world.show('');
    await world.tab.evaluate((style) => {
      document.body.innerHTML = `<div style="height:9000px"></div>
        <img loading="lazy" src="/scan.png" style="${style}"><div style="height:2000px"></div>`;
    }, SIZE);
    expect(await world.tab.evaluate(() => document.images[0]?.complete)).toBe(false);
    await world.tab.locator('img').scrollIntoViewIfNeeded();
    await world.tab.locator('img').evaluate((each) => (each as HTMLImageElement).decode());
    await world.expectOriginal('lazy-loaded', await world.click(), 'fetch');
  });

  it('behind a strict content policy', async () => {
    const own = await world.check(image('/scan.png', 'width:320px'), '/strict');
    await world.expectOriginal('strict CSP, same origin', own, 'fetch');
    const foreign = await world.check(image(elsewhere('cors'), 'width:320px'), '/strict');
    await world.expectOriginal('strict CSP, other origin, CORS', foreign, 'fetch');
  });

  it('behind a content policy that forbids its page to fetch a blob: address', async () => {
    await world.show('', '/strict');
    await showBlob();
    await world.expectOriginal('strict CSP, blob:', await world.click(), 'page');
  });

  it('behind a content policy, of another origin that allows nothing', async () => {
    const clicked = await world.check(`<img src="${elsewhere('no-cors')}" width="320">`, '/strict');
    await world.expectCropOfAll('strict CSP, no CORS', clicked);
  });

  describe('in a frame', () => {
    async function open(src: string): Promise<void> {
      await world.show(`<iframe src="${src}" width="340" height="340" style="border:0"></iframe>`);
      const inside = world.tab.frameLocator('iframe').locator('img');
      await inside.evaluate((each) => (each as HTMLImageElement).decode());
    }

    it('of the same origin', async () => {
      await open('/frame');
      await world.expectOriginal('same-origin frame', await world.clickInFrame(), 'fetch');
    });

    it('of the same origin, of another that allows nothing', async () => {
      await open('/frame');
      await world.tab
        .frameLocator('iframe')
        .locator('img')
        .evaluate(async (each, src) => {
          (each as HTMLImageElement).src = src;
          await (each as HTMLImageElement).decode();
        }, elsewhere('no-cors'));
      await world.expectCropOfAll('same-origin frame, no CORS', await world.clickInFrame());
    });

    it('of another origin, where the picture allows everybody', async () => {
      await open(`${world.other.origin}/frame-cors`);
      const cards = await PageCards.of(world.tab);
      await world.expectOriginal('cross-origin frame, CORS', await world.clickInFrame(), 'fetch');
      // No script may enter the frame: the card is the tab's.
      await cards.waitForText(/Probability of a tumor/);
      await cards.close();
    });

    it('of another origin that allows nothing: the card leads to a region', async () => {
      await open(`${world.other.origin}/frame`);
      const cards = await PageCards.of(world.tab);
      const clicked = await world.clickInFrame();
      world.expectProblem('cross-origin frame, no CORS', clicked, 'foreign-frame');
      expect((await cards.waitForText(/Code: foreign-frame/)).text).toContain('Mark');
      await cards.close();
    });
  });

  describe('in a shadow root', () => {
    async function showInRoot(host: string, mode: ShadowRootMode, src: string): Promise<void> {
      await world.show(`<${host} id="host" style="display:block;${SIZE}"></${host}>`);
      await world.tab.evaluate(
        async ([wanted, address, style]) => {
          const root = document.querySelector('#host')?.attachShadow({ mode: wanted });
          const shown = new Image();
          shown.style.cssText = style;
          shown.src = address;
          await shown.decode();
          root?.append(shown);
        },
        [mode, src, SIZE] as const,
      );
    }

    it.each([
      ['open shadow root', 'div', 'open'],
      ['closed shadow root', 'div', 'closed'],
    ] as const)('%s, same origin', async (row, host, mode) => {
      await showInRoot(host, mode, `${world.site.origin}/scan.png`);
      await world.expectOriginal(row, await world.click('#host'), 'fetch');
    });

    it.each([
      ['open shadow root, no CORS', 'div', 'open'],
      ['closed shadow root of a custom element, no CORS', 'a-viewer', 'closed'],
    ] as const)('%s', async (row, host, mode) => {
      await showInRoot(host, mode, elsewhere('no-cors'));
      await world.expectCropOfAll(row, await world.click('#host'));
    });

    it('closed, of a plain element: known once our script has seen the click', async () => {
      await showInRoot('div', 'closed', elsewhere('no-cors'));
      // To ask each of a page's elements for a closed root takes seconds: only custom ones are.
      const first = await world.click('#host');
      world.expectProblem('closed shadow root of a div, first click', first, 'picture-gone');
      await world.tab.keyboard.press('Escape');
      const second = await world.click('#host');
      await world.expectCropOfAll('closed shadow root of a div, second click', second);
    });
  });

  describe('of another site, for its Lax cookie', () => {
    const SHOWN = { timeout: 20_000 };

    it('is not even shown by its page: the extension has nothing to read', async () => {
      await world.tab.goto(`${world.other.origin}/sign-in`);
      // The browser keeps the cookie from a page of another site; the image stays broken.
      const clicked = await world.check(image(elsewhere('lax'), SIZE));
      world.expectProblem('Lax cookie, other site', clicked, 'access-needed');
    });

    it('is read once the user has allowed access to that site', async () => {
      const { workspace } = world;
      const cards = await PageCards.of(world.tab);
      const opens = world.extension.context.waitForEvent('page', SHOWN);
      await cards.press(/allow access to images/);
      const page = await opens;
      await page.locator(ALLOW).waitFor(SHOWN);
      const closed = page.waitForEvent('close', SHOWN);
      await world.press(page, ALLOW);
      await world.allow();
      await closed;
      const read = ({ way }: Job) => way === 'fetch';
      const job = await finishedJob(workspace, 'The picture', read, SHOWN.timeout);
      const ms = Date.now() - job.createdAt;
      await world.expectOriginal('Lax cookie, other site, access allowed', { job, ms }, 'fetch');
      await cards.close();
    });
  });
});
