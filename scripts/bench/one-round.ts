import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Finding } from '../../src/engine/finding';
import type { Job } from '../../src/storage/job';
import { chooseBackend, forgetJobs, storedJobs } from '../browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { rightClick } from '../browser/right-click';
import { uploadFiles } from '../browser/upload-files';
import { PlainError } from '../command/plain-error';
import { waitFor } from '../command/wait-for';
import { CardWatch } from './card-watch';
import type { ClickTimes, Round } from './measurements';
import { popupRound } from './popup-round';

/** The workspace that has each file worked on: equal ones are not answered from memory. */
const MEASURING_PAGE = 'src/workspace/index.html?measure';
const WARM_CLICKS = 6;
/** Each takes longer than the others, for its page must rest between two captures. */
const SCREENSHOT_CLICKS = 4;
const BATCH = 10;
/** After the start of a browser or a page, until it has nothing left to do. */
const SETTLE_BROWSER_MS = 1_500;
const SETTLE_PAGE_MS = 400;
/** The browser allows two captures a second; the next must not have to wait for that. */
const BETWEEN_CAPTURES_MS = 700;
const STORED_MS = 5_000;

export interface Pages {
  readonly page: string;
  /** A page whose picture only a screenshot can reach. */
  readonly screenOnlyPage: string;
  /** The picture itself. */
  readonly file: string;
}

/**
 * Starts a browser, clicks once cold and then warm, each time on a freshly loaded page, and uploads
 * a batch.
 */
export async function oneRound({ page: pageUrl, screenOnlyPage, file }: Pages): Promise<Round> {
  // A capture needs every site or a real click.
  const extension = await launchExtension({ hostPermission: ['<all_urls>'] });
  try {
    const page = await extension.context.newPage();
    await page.goto(pageUrl);
    await sleep(SETTLE_BROWSER_MS);
    const cold = await timedClick(extension, page);
    // The first click has used the defaults, as a user's would. From here on WASM, without the
    // timing of other backends in idle time, which would disturb.
    await chooseBackend(await extension.serviceWorker(), 'wasm');
    const clicks = async (count: number, settleMs: number) => {
      const times: ClickTimes[] = [];
      while (times.length < count) {
        await page.reload();
        // The same picture again would be answered from memory, as long as its finding is kept.
        await forgetAll(extension);
        await sleep(settleMs);
        times.push(await timedClick(extension, page));
      }
      return times;
    };
    const warm = await clicks(WARM_CLICKS, SETTLE_PAGE_MS);
    await page.goto(screenOnlyPage);
    const screenshots = await clicks(SCREENSHOT_CLICKS, BETWEEN_CAPTURES_MS);
    await page.close();
    await forgetAll(extension);
    const popupReadyMs = await popupRound(extension);
    return { cold, warm, screenshots, popupReadyMs, batch: await batch(extension, file) };
  } finally {
    await extension.close();
  }
}

async function timedClick(extension: RunningExtension, page: Page): Promise<ClickTimes> {
  const worker = await extension.serviceWorker();
  const known = new Set((await storedJobs(worker)).map(({ id }) => id));
  const watch = await CardWatch.on(page);
  const clickedAt = await rightClick(extension, page, 'img');
  const { shownAt, finishedAt, exact } = await watch.moments();
  await watch.close();
  const job = await waitFor(
    'The stored finding',
    async () => (await storedJobs(worker)).find(({ id }) => !known.has(id)) ?? null,
    { timeoutMs: STORED_MS },
  );
  return {
    clickToCardMs: shownAt - clickedAt,
    clickToFindingMs: finishedAt - clickedAt,
    exact,
    engine: timings(job),
  };
}

/** The page that asks is closed again: it would share its process with the engine's host. */
async function forgetAll(extension: RunningExtension): Promise<void> {
  const page = await extension.openPage(MEASURING_PAGE);
  const earlier = (await storedJobs(page)).map(({ id }) => id);
  await forgetJobs(page, earlier);
  await page.close();
}

async function batch(extension: RunningExtension, file: string): Promise<Finding['timings'][]> {
  const page = await extension.openPage(MEASURING_PAGE);
  await sleep(SETTLE_PAGE_MS);
  const complete = await uploadFiles(
    page,
    Array.from({ length: BATCH }, () => file),
  );
  if (!complete) throw new PlainError('The batch did not come to an end in time.');
  return (await storedJobs(page)).map(timings);
}

function timings({ state }: Job): Finding['timings'] {
  if (state.kind === 'done') return state.finding.timings;
  throw new PlainError(
    `The picture came to no finding: ${state.kind === 'failed' ? state.problem.code : state.stage}.`,
  );
}
