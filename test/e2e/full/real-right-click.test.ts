import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { Display, whyNoDisplay } from '../support/display';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';

/**
 * The real thing: a mouse on a virtual display opens the browser's own menu over the image and the
 * keyboard chooses our item. The build is the one that users get, with no permission for any site:
 * what it may read here, it may by the click alone (`activeTab`).
 */
const reason = whyNoDisplay();
if (reason) console.log(`Real right-clicks are skipped: ${reason}`);

const OUTCOME = /Probability of a tumor|does not look like|Uncertain|Code: /;

let display: Display;
let extension: RunningExtension;
let site: Site;
let other: Site;
let tab: Page;

describe.skipIf(reason !== null)('a real right-click', () => {
  beforeAll(async () => {
    const picture = sampleFile('axial-t1-contrast-glioma').buffer;
    other = await startSite({
      '/no-cors.png': bytes(picture),
      '/cors.png': bytes(picture, 'image/png', { 'access-control-allow-origin': '*' }),
    });
    site = await startSite({
      '/scan.png': bytes(picture),
      '/private.png': (request, response) =>
        request.headers.cookie?.includes('session=1')
          ? bytes(picture)(request, response)
          : response.writeHead(403).end(),
      '/': html('<body style="margin:0"><script>document.cookie = "session=1"</script></body>'),
    });
    display = await Display.start();
    extension = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=1200,850'],
      viewport: { width: 1100, height: 600 },
    });
    tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    await tab.bringToFront();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await other?.close();
    display?.stop();
  });

  async function check(src: string): Promise<string> {
    await tab.goto(`${site.origin}/`);
    await tab.evaluate(
      (address) =>
        new Promise<void>((done) => {
          const image = new Image(320, 320);
          image.onload = () => done();
          image.src = address;
          document.body.append(image);
        }),
      src,
    );
    const cards = await PageCards.of(tab);
    await display.click(tab, 'img', 3);
    // The last two items of an image's menu are ours and "Inspect".
    await display.keys('Up', 'Up', 'Return');
    const { text } = await cards.waitForText(OUTCOME, 15_000);
    await cards.close();
    return text;
  }

  it.each([
    ['of the page’s own site', () => `${site.origin}/scan.png`],
    ['that needs the page’s cookie', () => `${site.origin}/private.png`],
    ['of another site that allows it', () => `${other.origin}/cors.png`],
  ])('gives a finding for an image %s', async (_name, address) => {
    expect(await check(address())).toContain('For education and research only');
  });

  it('gives a finding for a data: and a blob: image', async () => {
    const picture = sampleFile('axial-t1-contrast-glioma').buffer.toString('base64');
    expect(await check(`data:image/png;base64,${picture}`)).toContain('For education');
    await tab.goto(`${site.origin}/`);
    const blob = await tab.evaluate(async () =>
      URL.createObjectURL(await (await fetch('/scan.png')).blob()),
    );
    // A blob: address dies with its document, so this one is added without loading the page again.
    await tab.evaluate((address) => {
      const image = new Image(320, 320);
      image.src = address;
      document.body.append(image);
    }, blob);
    const cards = await PageCards.of(tab);
    await display.click(tab, 'img', 3);
    await display.keys('Up', 'Up', 'Return');
    const { text } = await cards.waitForText(OUTCOME, 15_000);
    expect(text).toContain('For education');
  });

  it('gives a finding from a screenshot for an image of another site that allows nothing', async () => {
    const text = await check(`${other.origin}/no-cors.png`);
    expect(text).toContain('from a screenshot');
    expect(text).toContain('allow access to images');
  });

  it('knows which of two equal images was clicked, once it is in the page', async () => {
    await tab.goto(`${site.origin}/`);
    await tab.evaluate(async (address) => {
      for (const id of ['first', 'second']) {
        const image = new Image(320, 320);
        image.id = id;
        image.src = address;
        await image.decode();
        document.body.append(image);
      }
    }, `${other.origin}/no-cors.png`);
    const cards = await PageCards.of(tab);
    await display.click(tab, '#second', 3);
    await display.keys('Up', 'Up', 'Return');
    const { text } = await cards.waitForText(OUTCOME, 15_000);
    // The first click comes before our script: which image it met is unknown.
    expect(text).toContain('Code: several-matches');
    await tab.keyboard.press('Escape');
    await display.click(tab, '#second', 3);
    await display.keys('Up', 'Up', 'Return');
    expect((await cards.waitForText(OUTCOME, 15_000)).text).toContain('from a screenshot');
    await cards.close();
  });
});
