import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { waitFor } from '../../../scripts/command/wait-for';
import { encodePng } from '../../../scripts/samples/picture-file';
import { MAX_ACQUISITIONS } from '../../../src/background/limits';
import type { Stage } from '../../../src/storage/job';
import { verdictWords } from '../../../src/ui/verdict-words';
import { finishedCard, upload } from '../support/cards';
import { finishedJobs, forgetAll, jobAtHost, stageReached, storedJobs } from '../support/jobs';
import { codeOf, findingOf } from '../support/same-finding';
import { renamed, type SampleFile, sampleFile } from '../support/samples';
import { killServiceWorker, wakeServiceWorker } from '../support/service-worker';
import { bytes, page as html, type Route, type Site, startSite } from '../support/site';
import { type SlowPicture, slowPicture } from '../support/slow-picture';
import { Targets } from '../support/targets';

/**
 * Service worker, host, or both die while a job is in each of its states. A page picture always
 * gets its finding; a file does unless its bytes died with the host.
 */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
/** 36 million pixels: decoding them takes long enough to be killed in the middle of it. */
const LARGE_SIDE = 6_000;
const LARGE: SampleFile = {
  name: 'large.png',
  mimeType: 'image/png',
  buffer: Buffer.from(encodePng(stripes(LARGE_SIDE))),
};
/** Longer than it takes to kill what is to be killed while the engine is busy with another one. */
const BUSY_MS = 8_000;

const VICTIMS = ['service worker', 'host', 'both'] as const;
type Victim = (typeof VICTIMS)[number];
const LOADING_ATTEMPTS = 5;
/** `queued` twice: for a place among the acquisitions, and for the engine. */
type State = 'queued to be acquired' | 'queued for the engine' | Exclude<Stage, 'queued'>;

const PAGE_STATES: State[] = [
  'queued to be acquired',
  'acquiring',
  'queued for the engine',
  'decoding',
  'loading',
  'classifying',
];
const FILE_STATES: State[] = ['queued for the engine', 'decoding', 'loading', 'classifying'];

let extension: RunningExtension;
let targets: Targets;
let site: Site;
let popup: Page;
let slow: SlowPicture[] = [];

beforeAll(async () => {
  const held = Array.from({ length: MAX_ACQUISITIONS }, (_, n) => `/held-${n}.png`);
  const heldRoutes = held.map((path, n): [string, Route] => [
    path,
    (...args) => slow[n]?.route(...args),
  ]);
  const images = [...held, '/scan.png', '/large.png'];
  site = await startSite({
    '/': html(images.map((path) => `<img src="${path}" width="90" height="90">`).join('')),
    '/scan.png': bytes(PICTURE.buffer),
    '/large.png': bytes(LARGE.buffer),
    ...Object.fromEntries(heldRoutes),
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
  slow = Array.from({ length: MAX_ACQUISITIONS }, (_, n) =>
    slowPicture(Buffer.concat([PICTURE.buffer, Buffer.from(String(n))])),
  );
  for (const open of extension.context.pages()) {
    if (open.url().startsWith('chrome-extension://')) await open.close();
  }
  popup = await extension.openPage('src/popup/index.html');
  await forgetAll(popup);
  await chooseBackend(popup, 'wasm');
});

/** Brings a job with the given name into a state and resolves once it is there. */
async function bringTo(state: State, start: (large: boolean) => Promise<string>): Promise<string> {
  switch (state) {
    case 'queued to be acquired':
    case 'acquiring': {
      const name = await start(false);
      await reached(name, state === 'acquiring' ? 'acquiring' : 'queued');
      return name;
    }
    case 'queued for the engine': {
      await upload(popup, [renamed(PICTURE, 'warm.png')]);
      await finishedCard(popup, 'warm.png');
      await forgetAll(popup);
      await targets.hangWorker(BUSY_MS);
      const name = await start(false);
      await jobAtHost(popup, name);
      return name;
    }
    case 'loading': {
      // The slowest backend loads longest: its golden picture takes seconds.
      await chooseBackend(popup, 'cpu');
      for (let attempt = 1; attempt <= LOADING_ATTEMPTS; attempt += 1) {
        if ((await targets.hosts()).length > 0) await targets.closeHost();
        const name = await start(false);
        if (await isLoading()) return name;
        await forgetAll(popup);
      }
      throw new Error('No job was seen while its engine was loaded.');
    }
    case 'decoding': {
      const name = await start(true);
      await reached(name, 'decoding');
      return name;
    }
    case 'classifying': {
      await chooseBackend(popup, 'cpu');
      const name = await start(false);
      await reached(name, 'classifying');
      return name;
    }
  }
}

/** False when the one job was done without: a report that the next one overtakes is not sent. */
function isLoading(): Promise<boolean> {
  return waitFor(
    'A job that is loading, or done',
    async () => {
      const [job] = await storedJobs(popup);
      if (!job || (job.state.kind === 'working' && job.state.stage !== 'loading')) return null;
      return job.state.kind === 'working';
    },
    { timeoutMs: 60_000, everyMs: 5 },
  );
}

async function reached(name: string, stage: Stage): Promise<void> {
  const jobs = await stageReached(popup, stage);
  expect(jobs.map((job) => job.name)).toContain(name);
}

async function kill(victim: Victim): Promise<void> {
  if (victim !== 'host') await killServiceWorker(popup);
  if (victim !== 'service worker' && (await targets.hosts()).length > 0) await targets.closeHost();
  for (const { answer } of slow) answer();
  // What a card does after ten seconds of silence, and a page of ours when it is opened.
  if (victim !== 'host') await wakeServiceWorker(popup);
}

describe.each(VICTIMS)('when the %s dies', (victim) => {
  it.each(PAGE_STATES)('a page picture that is %s gets its finding', async (state) => {
    const tab = await extension.context.newPage();
    await tab.goto(site.origin);
    const name = await bringTo(state, async (large) => {
      await wakeServiceWorker(popup);
      if (state === 'queued to be acquired') {
        for (let n = 0; n < MAX_ACQUISITIONS; n += 1) {
          await rightClick(extension, tab, `[src="/held-${n}.png"]`);
        }
        await stageReached(popup, 'acquiring', MAX_ACQUISITIONS);
      }
      const path = state === 'acquiring' ? 'held-0.png' : large ? 'large.png' : 'scan.png';
      await rightClick(extension, tab, `[src="/${path}"]`);
      return path;
    });
    await kill(victim);

    const count = state === 'queued to be acquired' ? MAX_ACQUISITIONS + 1 : 1;
    const jobs = await finishedJobs(popup, count, 90_000);
    expect(await storedJobs(popup)).toHaveLength(count);
    for (const job of jobs) findingOf(job);
    const job = jobs.find((candidate) => candidate.name === name);
    const cards = await PageCards.of(tab);
    await cards.waitForText(new RegExp(verdictWords(findingOf(job).verdict)), 20_000);
    await cards.close();
    await tab.close();
  });

  const survives = victim === 'service worker';
  it.each(FILE_STATES)(
    `a file that is %s ${survives ? 'gets its finding' : 'ends as interrupted'}, and the next works`,
    async (state) => {
      const name = await bringTo(state, async (large) => {
        const file = renamed(large ? LARGE : PICTURE, 'file.png');
        await upload(popup, [file]);
        return file.name;
      });
      await kill(victim);
      const [job] = await finishedJobs(popup, 1, 90_000);
      expect(job?.name).toBe(name);
      if (survives) findingOf(job);
      else expect(codeOf(job)).toBe('interrupted');
      await chooseBackend(popup, 'wasm');
      await upload(popup, [renamed(PICTURE, 'next.png')]);
      expect((await finishedCard(popup, 'next.png')).errorCode).toBeNull();
      expect(await targets.hosts()).toHaveLength(1);
    },
  );
});

/** A grey picture that compresses well, so that the test's own encoder takes no time. */
function stripes(side: number) {
  const grey = new Uint8ClampedArray(side * side);
  for (let index = 0; index < grey.length; index += 1) grey[index] = (index >> 5) & 0xff;
  return { width: side, height: side, grey };
}
