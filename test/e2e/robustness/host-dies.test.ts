import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { verdictWords } from '../../../src/ui/verdict-words';
import { finishedCard, upload } from '../support/cards';
import { finishedJobs, forgetAll, jobAtHost, stageReached } from '../support/jobs';
import { codeOf, findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { killServiceWorker, wakeServiceWorker } from '../support/service-worker';
import { bytes, page as html, type Site, startSite } from '../support/site';
import { Targets } from '../support/targets';

/** Picture bytes die with the host: a page picture is acquired again, a file is `interrupted`. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');

let extension: RunningExtension;
let targets: Targets;
let site: Site;
let popup: Page;

beforeAll(async () => {
  site = await startSite({
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/scan.png': bytes(PICTURE.buffer),
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
  await chooseBackend(popup, 'wasm');
  // One finding first: then the worker is there to be kept busy.
  await upload(popup, [renamed(PICTURE, 'first.png')]);
  await finishedCard(popup, 'first.png');
  await forgetAll(popup);
});

afterEach(async () => {
  await forgetAll(popup);
  await popup.close();
});

/** Hands in a file that the host never gets done. */
async function stuckFile(name: string): Promise<void> {
  await targets.hangWorker();
  await upload(popup, [renamed(PICTURE, name)]);
  await jobAtHost(popup, name);
}

async function stuckRightClick(): Promise<Page> {
  await targets.hangWorker();
  const tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  await wakeServiceWorker(popup);
  await rightClick(extension, tab, 'img');
  await jobAtHost(popup, 'scan.png');
  return tab;
}

async function expectInterrupted(name: string): Promise<void> {
  const card = await finishedCard(popup, name, 15_000);
  expect(card.errorCode).toBe('interrupted');
  expect(card.text).toContain('Choose the picture again.');
}

async function expectNextFileWorks(): Promise<void> {
  await upload(popup, [renamed(PICTURE, 'next.png')]);
  expect((await finishedCard(popup, 'next.png')).errorCode).toBeNull();
  expect(await targets.hosts()).toHaveLength(1);
}

describe('a host that is closed in the middle of a job', () => {
  it('ends a file as interrupted, and the next file works', async () => {
    await stuckFile('lost.png');
    await targets.closeHost();
    await expectInterrupted('lost.png');
    await expectNextFileWorks();
  });

  it('has a page picture acquired again, which gets its finding', async () => {
    const tab = await stuckRightClick();
    const asked = site.requests.length;
    await targets.closeHost();
    const [job] = await finishedJobs(popup, 1);
    const { verdict } = findingOf(job);
    expect(job?.attempts).toBe(2);
    expect(site.requests.length).toBeGreaterThanOrEqual(asked);
    const cards = await PageCards.of(tab);
    await cards.waitForText(new RegExp(verdictWords(verdict)), 10_000);
    await tab.close();
  });

  it('does not try a third time with a picture that took it down twice', async () => {
    const tab = await stuckRightClick();
    // The slowest backend, so that the second host is caught at work as well.
    await chooseBackend(popup, 'cpu');
    await targets.closeHost();
    await stageReached(popup, 'classifying');
    await targets.closeHost();
    const [job] = await finishedJobs(popup, 1);
    expect(codeOf(job)).toBe('engine-crashed');
    expect(job?.attempts).toBe(2);
    await tab.close();
  });

  it('leaves no file at work for ever when the service worker is dead too', async () => {
    await stuckFile('lost.png');
    await killServiceWorker(popup);
    await targets.closeHost();
    await popup.close();
    popup = await extension.openPage('src/popup/index.html');
    await expectInterrupted('lost.png');
    await expectNextFileWorks();
  });
});
