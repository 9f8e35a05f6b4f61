import { sendToFrame } from '../../messaging/send';
import { injectContentScript } from '../inject';
import type { Jobs } from '../jobs';
import { openFrozen } from './frozen';
import { grantRegion } from './region-grants';

/**
 * Lets the user mark a region of what a tab shows: in the page, or where the browser allows no
 * script there, in a capture of it.
 */
export async function beginRegion(tabId: number, jobs: Pick<Jobs, 'addFailed'>): Promise<void> {
  const frame = { tabId, frameId: 0 };
  try {
    await injectContentScript(frame);
    await grantRegion(tabId);
    await sendToFrame(frame, 'region.start', undefined);
  } catch {
    await openFrozen(tabId, jobs);
  }
}
