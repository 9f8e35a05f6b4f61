import browser from 'webextension-polyfill';
import cardScript from '../content/content-script.ts?script&iife';
import { sendToFrame } from '../messaging/send';
import type { Job } from '../storage/job';

/**
 * Puts the card beside the clicked image: injects the content script (again is harmless) and tells
 * it what to show. Resolves to false where the browser allows no script.
 */
export async function showCard(job: Job, imageUrl: string): Promise<boolean> {
  if (!job.origin) return false;
  const { tabId, frameId } = job.origin;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [cardScript],
    });
    await sendToFrame(job.origin, 'card.show', { job, imageUrl });
    return true;
  } catch {
    return false;
  }
}

/** Changes what the card shows; a page that is gone needs no card. */
export async function updateCard(job: Job): Promise<void> {
  if (!job.origin) return;
  await sendToFrame(job.origin, 'card.update', { job }).catch(() => undefined);
}
