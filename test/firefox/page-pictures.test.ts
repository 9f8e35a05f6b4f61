import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedJob } from '../../scripts/browser/extension-jobs';
import { chooseFromMenu, drag } from '../../scripts/browser/firefox/context-menu';
import type { FirefoxPage } from '../../scripts/browser/firefox/firefox-page';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox/launch-firefox';
import type { Job } from '../../src/storage/job';
import { findingOf } from '../e2e/support/same-finding';
import { sampleFile } from '../e2e/support/samples';
import { bytes, page as html, type Site, startSite } from '../e2e/support/site';
import { cardLeft, cardSaying } from './support/page-cards';

/** The browser's real menu: it gives `activeTab`, and nothing else is granted. */
const CHECK = 'Check this MRI image for a tumor';
const REGION = 'Mark a region to check';
const FINDING_MS = 60_000;
const GLIOMA = sampleFile('axial-t1-contrast-glioma').buffer;

let firefox: RunningFirefox;
let site: Site;
let other: Site;
/** A page of ours, through which the jobs are read. */
let own: FirefoxPage;
let tab: FirefoxPage;

beforeAll(async () => {
  other = await startSite({ '/closed.png': bytes(GLIOMA) });
  const twice = `<img src="${other.origin}/closed.png" width="250" height="250">`;
  site = await startSite({
    '/scan.png': bytes(GLIOMA),
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/twice': html(`${twice}<span id="second">${twice}</span>`),
    '/shadow': html(
      `<span id="host" style="display:inline-block"></span><script>
        host.attachShadow({ mode: 'closed' }).innerHTML =
          '<img src="${other.origin}/closed.png" width="300" height="300" style="display:block">';
      </script>`,
    ),
    '/viewer': html(
      `<body style="margin:0;background:#dde"><p id="text">A viewer</p>
      <div id="viewer" style="margin:40px;width:400px;height:400px;
        background:url(/scan.png) center/contain no-repeat"></div></body>`,
    ),
  });
  firefox = await launchFirefox();
  own = await firefox.openPage('src/workspace/index.html');
  tab = await firefox.openTab('about:blank');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  await other?.close();
});

/** The job that the page at a path led to. */
async function finished(fits: (job: Job) => boolean): Promise<Job> {
  return finishedJob(own, 'The finding', fits, FINDING_MS);
}

async function forget(): Promise<void> {
  await own.evaluate(async () => {
    const stored = await chrome.storage.session.get(null);
    const jobIds = Object.keys(stored)
      .filter((key) => key.startsWith('job:'))
      .map((key) => key.slice(4));
    await chrome.runtime.sendMessage({ neurolens: 1, name: 'jobs.remove', payload: { jobIds } });
  }, null);
}

describe('the menu of Firefox', () => {
  it('checks the image that it was opened on, and the card says what was found', async () => {
    await tab.goto(`${site.origin}/`);
    await chooseFromMenu(tab, 'img', CHECK);
    const job = await finished(({ source }) => source === 'image');
    expect(findingOf(job).verdict).toBe('tumor');
    await cardSaying(tab, /Looks like a tumor/);
    await forget();
  });

  it('knows which of two equal images was meant, already at the first click', async () => {
    await tab.goto(`${site.origin}/twice`);
    await chooseFromMenu(tab, '#second img', CHECK);
    // Nothing but a screenshot leads to it, and that is never taken of one of several.
    const job = await finished(({ source }) => source === 'screenshot');
    expect(findingOf(job).verdict).toBe('tumor');
    await cardSaying(tab, /Looks like a tumor/);
    expect(await cardLeft(tab)).toBeGreaterThan(500);
    await forget();
  });

  it('finds an image in a closed shadow root', async () => {
    await tab.goto(`${site.origin}/shadow`);
    await chooseFromMenu(tab, '#host', CHECK);
    const job = await finished(({ source }) => source === 'screenshot');
    expect(findingOf(job).verdict).toBe('tumor');
    await forget();
  });

  it('lets a region be marked, and finds the tumor in it', async () => {
    await tab.goto(`${site.origin}/viewer`);
    await chooseFromMenu(tab, '#text', REGION);
    await cardSaying(tab, /region/i);
    const box = await tab.evaluate(() => {
      const { left, top, right, bottom } = (
        document.querySelector('#viewer') as Element
      ).getBoundingClientRect();
      return { left, top, right, bottom };
    }, null);
    await drag(
      tab,
      { x: Math.round(box.left), y: Math.round(box.top) },
      { x: Math.round(box.right), y: Math.round(box.bottom) },
    );
    const job = await finished(({ source }) => source === 'region');
    expect(findingOf(job).verdict).toBe('tumor');
    await cardSaying(tab, /from a region of a page/);
  });
});
