import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type { Job } from '../../src/storage/job';
import { finishedJob, forgetJobs } from '../browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { rightClick } from '../browser/right-click';
import type { Outcome, Pair } from './agreement';
import { oneTimeSite } from './one-time-site';
import { showPicture, zoomPage } from './shown-picture';

/** Zooms that browsers offer, as people use them. */
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];
const VIEWPORT = { width: 1280, height: 900 };
const FINDING_MS = 45_000;
const NOTHING = { verdict: null, pTumor: null, size: null };

/** Classifies pictures as files and as crops of a page that shows them, at mixed zooms. */
export async function comparePictures(
  paths: readonly string[],
  onPair: (pair: Pair) => void,
): Promise<void> {
  const site = await oneTimeSite();
  const extension = await launchExtension({ hostPermission: ['<all_urls>'], viewport: VIEWPORT });
  try {
    const own = await extension.openPage('src/workspace/index.html');
    const tab = await extension.context.newPage();
    for (const [index, path] of paths.entries()) {
      const zoom = ZOOMS[index % ZOOMS.length] ?? 1;
      await showPicture(tab, site.page, site.offer(path));
      await zoomPage(own, tab, zoom);
      const crop = await cropOutcome(extension, own, tab);
      onPair({ file: path, zoom, original: await fileOutcome(own, path), crop });
    }
  } finally {
    await extension.close();
    await site.close();
  }
}

async function cropOutcome(extension: RunningExtension, own: Page, tab: Page): Promise<Outcome> {
  await rightClick(extension, tab, 'img');
  const job = await finishedJob(own, 'The crop', ({ origin }) => origin !== null, FINDING_MS);
  await forgetJobs(own, [job.id]);
  const way = job.source === 'screenshot' || job.state.kind !== 'done';
  return way ? outcome(job) : { ...NOTHING, problem: `not a crop: ${job.way}` };
}

async function fileOutcome(own: Page, path: string): Promise<Outcome> {
  await own.locator('input[type=file][multiple]').setInputFiles(path);
  const name = basename(path);
  const job = await finishedJob(own, 'The file', (one) => one.name === name, FINDING_MS);
  await forgetJobs(own, [job.id]);
  return outcome(job);
}

function outcome({ state }: Job): Outcome {
  if (state.kind !== 'done') {
    const problem = state.kind === 'failed' ? state.problem.code : state.kind;
    return { ...NOTHING, problem };
  }
  const { verdict, pTumor, picture } = state.finding;
  return { verdict, pTumor, problem: '', size: [picture.width, picture.height] };
}
