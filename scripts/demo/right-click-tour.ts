import type { Page } from 'playwright-core';
import type { Job } from '../../src/storage/job';
import { finishedJob, storedJobs } from '../browser/extension-jobs';
import type { RunningExtension } from '../browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../browser/page-card';
import { rightClick } from '../browser/right-click';
import type { DemoPicture } from './demo-pictures';
import { imageSelector } from './picture-page';

const FINDING_MS = 60_000;
const CARD_MS = 10_000;

/** What came of a right-click on a picture. */
export interface Outcome {
  readonly picture: DemoPicture;
  readonly job: Job;
  /** From the click to the finding in the card, to about 50 ms. */
  readonly clickToCardMs: number;
}

/**
 * Right-clicks each picture of the page in turn and waits for its card.
 *
 * @param onCard called while a picture's card is on the page.
 */
export async function rightClickTour(
  extension: RunningExtension,
  page: Page,
  pictures: readonly DemoPicture[],
  onCard: (outcome: Outcome) => Promise<void>,
): Promise<Outcome[]> {
  const cards = await PageCards.of(page);
  const worker = await extension.serviceWorker();
  const outcomes: Outcome[] = [];
  for (const [index, picture] of pictures.entries()) {
    const image = page.locator(imageSelector(index));
    await image.scrollIntoViewIfNeeded();
    const before = new Set((await storedJobs(worker)).map(({ id }) => id));
    const clicked = await rightClick(extension, page, imageSelector(index));
    const what = `The finding of ${picture.name}`;
    const job = await finishedJob(worker, what, ({ id }) => !before.has(id), FINDING_MS);
    // The card of the picture before was replaced at the click, long before the job was done.
    await cards.waitForText(CARD_FINISHED, CARD_MS);
    const outcome = { picture, job, clickToCardMs: Date.now() - clicked };
    outcomes.push(outcome);
    await onCard(outcome);
  }
  await cards.close();
  return outcomes;
}
