import PQueue from 'p-queue';
import browser, { type Tabs } from 'webextension-polyfill';
import { NO_ANSWER } from '../../problems/own-details';
import { ProblemError, toProblem } from '../../problems/problem';

/** Chrome refuses a third capture within a second (MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND). */
const EVERY_MS = 520;
/** A capture takes 50 to 300 ms; a window that is being dragged or is minimized may never answer. */
const TIMEOUT_MS = 5_000;

const queue = new PQueue({ concurrency: 1, interval: EVERY_MS, intervalCap: 1 });

/**
 * The visible part of a tab as a PNG, in device pixels. Captures wait for each other, because the
 * browser allows two a second.
 *
 * @throws ProblemError `tab-hidden` when the tab is not the one in front, before or after;
 * `page-closed` when it is gone; `capture-refused` when the browser does not allow it here.
 */
export function captureTab(tabId: number): Promise<Blob> {
  return queue.add(async () => {
    const tab = await inFront(tabId);
    const image = await capture(tab.windowId).catch((error) => {
      // A capture by an earlier run of the service worker may have used up this second's share.
      if (!/MAX_CAPTURE|quota/i.test(String(error))) throw error;
      return new Promise((resolve) => setTimeout(resolve, 2 * EVERY_MS)).then(() =>
        capture(tab.windowId),
      );
    });
    await inFront(tabId);
    return (await fetch(image)).blob();
  });
}

async function capture(windowId: number | undefined): Promise<string> {
  const timeout = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new ProblemError('capture-refused', NO_ANSWER)), TIMEOUT_MS),
  );
  try {
    return await Promise.race([
      browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
      timeout,
    ]);
  } catch (error) {
    const { code, detail } = toProblem(error);
    if (detail && /MAX_CAPTURE|quota/i.test(detail)) throw error;
    throw new ProblemError('capture-refused', code === 'internal' ? undefined : detail);
  }
}

async function inFront(tabId: number): Promise<Tabs.Tab> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab || tab.discarded) throw new ProblemError('page-closed');
  if (!tab.active) throw new ProblemError('tab-hidden');
  return tab;
}
