import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { waitFor } from '../../../scripts/command/wait-for';
import { MAX_ACQUISITIONS } from '../../../src/background/limits';
import { finishedCard } from '../support/cards';
import { finishedJobs, forgetAll, stageReached, storedJobs } from '../support/jobs';
import { codeOf, findingOf } from '../support/same-finding';
import { sampleFile } from '../support/samples';
import { page as html, type Site, startSite } from '../support/site';
import { type SlowPicture, slowPicture } from '../support/slow-picture';

/** Clicks on pictures whose server takes its time: a few are fetched, the rest waits. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
const COUNT = MAX_ACQUISITIONS + 1;

let extension: RunningExtension;
let site: Site;
let popup: Page;
let tab: Page;
let slow: SlowPicture[];

beforeAll(async () => {
  const numbers = Array.from({ length: COUNT }, (_, index) => index);
  site = await startSite({
    '/': html(
      numbers
        .map((n) => `<img id="p${n}" src="/${n}.png" width="90" height="90" alt="Slice ${n}">`)
        .join(''),
    ),
    ...Object.fromEntries(
      numbers.map((n) => [`/${n}.png`, (...args) => slow[n]?.route(...args)] as const),
    ),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1100, height: 700 },
  });
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

beforeEach(async () => {
  // Distinct bytes: equal ones would be answered by the first.
  slow = Array.from({ length: COUNT }, (_, n) =>
    slowPicture(Buffer.concat([PICTURE.buffer, Buffer.from(String(n))])),
  );
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  tab = await extension.context.newPage();
  await tab.goto(site.origin);
});

afterEach(async () => {
  for (const { answer } of slow) answer();
  await forgetAll(popup);
  await popup.close();
  await tab.close();
});

async function clickAll(): Promise<void> {
  for (let n = 0; n < COUNT; n += 1) await rightClick(extension, tab, `#p${n}`);
  await stageReached(popup, 'acquiring', MAX_ACQUISITIONS);
  await stageReached(popup, 'queued');
}

describe('more clicks than are fetched at once', () => {
  it('wait for their turn, and are canceled from the card and from the popup', async () => {
    await clickAll();
    expect(site.requests.filter((path) => path === `/${COUNT - 1}.png`)).toHaveLength(1);
    const cards = await PageCards.of(tab);
    // The newest card is that of the picture that waits.
    await cards.press(/Cancel/);
    await cards.waitForText(/The analysis was canceled/, 10_000);
    await cards.close();
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Cancel 0.png' }).click();
    expect((await finishedCard(popup, '0.png', 5_000)).errorCode).toBe('canceled');

    for (const { answer } of slow) answer();
    const jobs = await finishedJobs(popup, COUNT);
    const canceled = jobs.filter(({ state }) => state.kind === 'failed').map(({ name }) => name);
    expect(canceled.sort()).toEqual(['0.png', `${COUNT - 1}.png`]);
    expect(jobs.filter(({ state }) => state.kind === 'done').map(findingOf)).toHaveLength(
      COUNT - 2,
    );
    // Canceled in time: the page is the only one that ever asked for that picture.
    expect(site.requests.filter((path) => path === `/${COUNT - 1}.png`)).toHaveLength(1);
  });

  it('end with their page when that is closed before their pictures are there', async () => {
    await clickAll();
    await tab.close();
    const jobs = await finishedJobs(popup, COUNT, 15_000);
    expect(jobs.map(codeOf)).toEqual(Array(COUNT).fill('page-closed'));
  });

  it('keep their findings when their page is closed afterwards', async () => {
    slow[0]?.answer();
    await rightClick(extension, tab, '#p0');
    await finishedJobs(popup, 1);
    await tab.close();
    const after = await waitFor(
      'The end of the tab',
      async () => (extension.context.pages().includes(tab) ? null : storedJobs(popup)),
      { timeoutMs: 10_000 },
    );
    findingOf(after[0]);
  });
});
