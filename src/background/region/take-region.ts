import browser from 'webextension-polyfill';
import { cropCapture, type PixelRect } from '../../imaging/crop';
import { trimmedPicture } from '../../imaging/trimmed-picture';
import type { SenderPlace } from '../../messaging/receive';
import type { Marked } from '../../messaging/table/region-messages';
import { ProblemError } from '../../problems/problem';
import type { PageBox } from '../../storage/job';
import { regionName } from '../../storage/region-name';
import { captureTab } from '../capture/capture-tab';
import type { Jobs } from '../jobs';
import { spendGrant } from './region-grants';

/**
 * Captures a region that was marked in a page, trims it and starts its job. A capture that fails
 * becomes a failed job.
 *
 * @throws ProblemError `message-refused` unless the user is marking a region in the sender's tab.
 */
export async function takeRegion(
  marked: Marked,
  sender: SenderPlace,
  jobs: Pick<Jobs, 'startFromRegion' | 'addFailed'>,
): Promise<void> {
  const { tabId, frameId } = sender;
  if (tabId === null || frameId !== 0 || !(await spendGrant(tabId))) {
    throw new ProblemError('message-refused', 'no region is being marked in this tab');
  }
  const { box, viewport, scroll } = marked;
  const place = { tabId, frameId, incognito: (await browser.tabs.get(tabId)).incognito };
  try {
    const canvas = await cropCapture(await captureTab(tabId), box, viewport);
    const { file, rect } = await trimmedPicture(canvas);
    const region = inDocument(partOf(box, rect, canvas), scroll);
    await jobs.startFromRegion({ ...place, region, name: regionName(), file });
  } catch (error) {
    const origin = {
      tabId,
      frameId,
      cardFrameId: frameId,
      imageUrl: null,
      region: inDocument(box, scroll),
    };
    const { incognito } = place;
    await jobs.addFailed({ name: regionName(), source: 'region', origin, incognito }, error);
  }
}

/** The part of a box that some of its capture's pixels show. */
function partOf(box: PageBox, rect: PixelRect, capture: { width: number; height: number }) {
  const across = box.width / capture.width;
  const down = box.height / capture.height;
  return {
    left: box.left + rect.x * across,
    top: box.top + rect.y * down,
    width: rect.width * across,
    height: rect.height * down,
  };
}

function inDocument(box: PageBox, scroll: Marked['scroll']): PageBox {
  return { ...box, left: box.left + scroll.x, top: box.top + scroll.y };
}
