import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { verdictWords } from '../../../src/ui/verdict-words';
import { finishedCard, readCards, upload } from '../support/cards';
import { finishedJobs, forgetAll, jobAtHost, stageReached } from '../support/jobs';
import { findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { killServiceWorker, wakeServiceWorker } from '../support/service-worker';
import { bytes, page as html, type Site, startSite } from '../support/site';
import { slowPicture } from '../support/slow-picture';
import { Targets } from '../support/targets';

/** The browser may kill the service worker at any moment (DESIGN, decision 9): no job is lost. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');

const slow = slowPicture(PICTURE.buffer);

let extension: RunningExtension;
let targets: Targets;
let site: Site;
let popup: Page;

beforeAll(async () => {
  site = await startSite({
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/scan.png': bytes(PICTURE.buffer),
    '/slow': html('<img src="/slow.png" width="300" height="300">'),
    '/slow.png': slow.route,
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1100, height: 700 },
  });
  targets = await Targets.of(extension);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

beforeEach(async () => {
  popup = await extension.openPage('src/popup/index.html');
});

afterEach(async () => {
  await forgetAll(popup);
  await popup.close();
});

describe('a service worker that is killed', () => {
  it.each([0, 5, 20, 60, 200])('%i ms after a file was handed in', async (delayMs) => {
    // Cold, so that the host has to be created and the model to be loaded meanwhile.
    if ((await targets.hosts()).length > 0) await targets.closeHost();
    await upload(popup, [PICTURE]);
    await popup.waitForTimeout(delayMs);
    await killServiceWorker(popup);
    const card = await finishedCard(popup, PICTURE.name);
    expect(card.errorCode).toBeNull();
    const jobs = await finishedJobs(popup, 1);
    expect(jobs).toHaveLength(1);
    expect(findingOf(jobs[0]).verdict).toBe(card.verdict);
    expect(await readCards(popup)).toHaveLength(1);
  });

  it('again and again while a queue of five is worked off', async () => {
    // The slowest backend, so that each kill falls into the middle of the work.
    await chooseBackend(popup, 'cpu');
    const files = [1, 2, 3, 4, 5].map((number) => renamed(PICTURE, `queued-${number}.png`));
    await upload(popup, files);
    await stageReached(popup, 'queued', 4);
    await killServiceWorker(popup);
    await stageReached(popup, 'classifying');
    await killServiceWorker(popup);
    await finishedJobs(popup, 2);
    await killServiceWorker(popup);
    const jobs = await finishedJobs(popup, 5);
    await chooseBackend(popup, 'wasm');
    expect(jobs.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name));
    for (const job of jobs) expect(findingOf(job).backend).toBe('cpu');
    for (const { name } of files) expect((await finishedCard(popup, name)).errorCode).toBeNull();
    expect(await targets.hosts()).toHaveLength(1);
  }, 120_000);

  it('after a right-click, while the picture is fetched', async () => {
    const tab = await openTab('/slow');
    await wakeServiceWorker(popup);
    await rightClick(extension, tab, 'img');
    await slow.asked;
    // Without a card nobody would wake it: that comes up beside the fetch, and soon.
    const cards = await PageCards.of(tab);
    await cards.waitForText(/NeuroLens/, 20_000);
    await cards.close();
    await killServiceWorker(popup);
    slow.answer();
    // Nothing wakes the service worker but the card, which asks when it has heard nothing for 10 s.
    await expectFindingOn(tab);
    await tab.close();
  }, 90_000);

  it.each([0, 60, 150])(
    '%i ms after the picture of a right-click has come to the host, with reports on the way',
    async (delayMs) => {
      const tab = await openTab('/');
      await wakeServiceWorker(popup);
      await rightClick(extension, tab, 'img');
      await jobAtHost(popup, 'scan.png');
      await popup.waitForTimeout(delayMs);
      await killServiceWorker(popup);
      await expectFindingOn(tab);
      await tab.close();
    },
  );

  it('after a right-click, while the picture is classified', async () => {
    await chooseBackend(popup, 'cpu');
    const tab = await openTab('/');
    await wakeServiceWorker(popup);
    await rightClick(extension, tab, 'img');
    await stageReached(popup, 'classifying');
    await killServiceWorker(popup);
    await expectFindingOn(tab);
    await chooseBackend(popup, 'wasm');
    await tab.close();
  });
});

async function openTab(path: string): Promise<Page> {
  const tab = await extension.context.newPage();
  await tab.goto(site.origin + path);
  return tab;
}

/** One job, done, with the same words in the popup and on the page's card. */
async function expectFindingOn(tab: Page) {
  const jobs = await finishedJobs(popup, 1);
  expect(jobs).toHaveLength(1);
  const { verdict } = findingOf(jobs[0]);
  const cards = await PageCards.of(tab);
  await cards.waitForText(new RegExp(verdictWords(verdict)), 20_000);
  await cards.close();
}
