import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import { finishedJobs } from './support/jobs';
import { sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite, status } from './support/site';

/**
 * Right-clicks through the menu's listener. The listener grants no `activeTab`, so the copy of the
 * build under test has host permission for the first site, and none for the second.
 */
const OUTCOME = /Probability of a tumor|does not look like|Uncertain|Code: /;

let extension: RunningExtension;
let site: Site;
let other: Site;
let tab: Page;
let popup: Page;
let cards: PageCards;

beforeAll(async () => {
  const picture = sampleFile('axial-t1-contrast-glioma').buffer;
  other = await startSite({
    '/no-cors.png': bytes(picture),
    '/cors.png': bytes(picture, 'image/png', { 'access-control-allow-origin': '*' }),
  });
  site = await startSite({
    '/scan.png': bytes(picture),
    '/as-text.png': bytes(picture, 'text/plain'),
    '/page.png': html('<p>Please sign in</p>'),
    '/forbidden.png': status(403),
    '/empty.png': bytes(Buffer.alloc(0)),
    '/broken.png': bytes(picture.subarray(0, 3000)),
    '/with-cookie.png': (request, response) =>
      (request.headers.cookie?.includes('session=1') ? bytes(picture) : status(403))(
        request,
        response,
      ),
    '/': html(
      `<div id="images"></div><script>
        document.cookie = 'session=1';
        window.add = (src) => new Promise((done) => {
          const image = new Image(300, 300);
          image.onload = image.onerror = () => done();
          image.src = src;
          document.querySelector('#images').replaceChildren(image);
        });
      </script>`,
    ),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1100, height: 700 },
  });
  popup = await extension.openPage('src/popup/index.html');
  tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  cards = await PageCards.of(tab);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  await other?.close();
});

/** Puts an image on the page, right-clicks it and returns the newest job and the card's text. */
async function check(src: string) {
  await tab.evaluate(
    (address) => (window as never as { add(s: string): unknown }).add(address),
    src,
  );
  const before = (await finishedJobs(popup, 0)).length;
  await rightClick(extension, tab, '#images img');
  const [job] = await finishedJobs(popup, before + 1);
  const { text } = await cards.waitForText(OUTCOME, 10_000);
  if (!job) throw new Error('no job');
  return { job, text };
}

function finding(job: Awaited<ReturnType<typeof check>>['job']) {
  if (job.state.kind !== 'done') throw new Error(JSON.stringify(job.state));
  return job.state.finding;
}

describe('a right-click on an image', () => {
  it('gives the same finding however the picture is reached', async () => {
    const picture = sampleFile('axial-t1-contrast-glioma').buffer;
    const dataUrl = `data:image/png;base64,${picture.toString('base64')}`;
    const blobUrl = await tab.evaluate(async () => {
      const response = await fetch('/scan.png');
      return URL.createObjectURL(await response.blob());
    });
    const byWay: Record<string, string> = {
      'same origin': `${site.origin}/scan.png`,
      'with the page’s cookie': `${site.origin}/with-cookie.png`,
      'a wrong content type': `${site.origin}/as-text.png`,
      'another origin with CORS': `${other.origin}/cors.png`,
      'data:': dataUrl,
      'blob:': blobUrl,
    };
    const first = finding((await check(byWay['same origin'] ?? '')).job);
    for (const [way, address] of Object.entries(byWay)) {
      const { job, text } = await check(address);
      const found = finding(job);
      expect(found.pTumor, way).toBeCloseTo(first.pTumor, 6);
      expect(found.verdict, way).toBe(first.verdict);
      expect(job.source).toBe('image');
      expect(text, way).toContain('For education and research only');
    }
  });

  it.each([
    ['/missing.png', 'not-found'],
    ['/forbidden.png', 'server-refused'],
    ['/empty.png', 'empty-file'],
    ['/broken.png', 'broken-picture'],
    ['/page.png', 'web-page'],
  ])('says what is wrong with %s', async (path, code) => {
    const { job, text } = await check(site.origin + path);
    expect(job.state).toMatchObject({ kind: 'failed', problem: { code } });
    expect(text).toContain(`Code: ${code}`);
  });

  it('says so where nobody may read the picture, and nobody may capture the page', async () => {
    const { job } = await check(`${other.origin}/no-cors.png`);
    expect(job.state).toMatchObject({ kind: 'failed', problem: { code: 'capture-refused' } });
  });

  it('says so in the popup where no card can be shown', async () => {
    const foreign = await extension.context.newPage();
    await foreign.goto(`${other.origin}/no-cors.png`);
    const before = (await finishedJobs(popup, 0)).length;
    await rightClick(extension, foreign, 'img');
    const [job] = await finishedJobs(popup, before + 1);
    expect(job?.state).toMatchObject({ kind: 'failed', problem: { code: 'page-protected' } });
    await foreign.close();
  });

  it('reads a cached picture when its server is gone, and says so where there is none', async () => {
    const picture = sampleFile('axial-t1-contrast-glioma').buffer;
    const leaving = await startSite({
      '/kept.png': bytes(picture, 'image/png', {
        'access-control-allow-origin': '*',
        'cache-control': 'max-age=3600',
      }),
    });
    const online = await check(`${leaving.origin}/kept.png`);
    await leaving.close();
    await extension.context.setOffline(true);
    try {
      const cached = await check(`${leaving.origin}/kept.png`);
      expect(finding(cached.job).pTumor).toBeCloseTo(finding(online.job).pTumor, 6);
      const { job } = await check(`${leaving.origin}/never-seen.png`);
      expect(job.state).toMatchObject({ kind: 'failed', problem: { code: 'network-failed' } });
    } finally {
      await extension.context.setOffline(false);
    }
  });
});
