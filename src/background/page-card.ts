import { sendToFrame } from '../messaging/send';
import type { Job } from '../storage/job';
import { injectContentScript } from './inject';

/**
 * Puts the card beside the picture: into the picture's frame, else into the tab's own document.
 * Resolves to the frame that shows it, or to null where the browser allows no script.
 */
export async function showCard(job: Job, imageUrl: string | null): Promise<number | null> {
  if (!job.origin) return null;
  const { tabId } = job.origin;
  for (const frameId of new Set([job.origin.frameId, 0])) {
    try {
      await injectContentScript({ tabId, frameId });
      await sendToFrame({ tabId, frameId }, 'card.show', { job, imageUrl });
      return frameId;
    } catch {
      // This frame is closed to us, or gone: the next one.
    }
  }
  return null;
}

/** Changes what the card shows; a page that is gone needs no card. */
export async function updateCard(job: Job): Promise<void> {
  if (!job.origin) return;
  const frame = { tabId: job.origin.tabId, frameId: job.origin.cardFrameId };
  await sendToFrame(frame, 'card.update', { job }).catch(() => undefined);
}
