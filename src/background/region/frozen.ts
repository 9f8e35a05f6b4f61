import browser from 'webextension-polyfill';
import { regionName } from '../../storage/region-name';
import { captureTab } from '../capture/capture-tab';
import type { Jobs } from '../jobs';

/** Enough for going back and forth; a capture of a large screen has 10 MB. */
const MAX_CAPTURES = 4;

interface FrozenCapture {
  readonly picture: Blob;
  readonly incognito: boolean;
}

/** In memory alone: pixels are never stored. */
const captures = new Map<string, FrozenCapture>();

/**
 * Captures what a tab shows and opens the capture in the workspace, to be marked there: for places
 * where no script may run.
 *
 * @throws ProblemError as `captureTab`.
 */
export async function freezeTab(tabId: number): Promise<void> {
  const picture = await captureTab(tabId);
  const { index, incognito } = await browser.tabs.get(tabId);
  const captureId = crypto.randomUUID();
  captures.set(captureId, { picture, incognito });
  const [oldest] = captures.keys();
  if (captures.size > MAX_CAPTURES && oldest !== undefined) captures.delete(oldest);
  const url = browser.runtime.getURL(`src/workspace/index.html?capture=${captureId}`);
  await browser.tabs.create({ url, ...(!incognito && { index: index + 1 }) });
}

/** As `freezeTab`; where the capture is refused too, a failed job says why. */
export async function openFrozen(tabId: number, jobs: Pick<Jobs, 'addFailed'>): Promise<void> {
  try {
    await freezeTab(tabId);
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    const incognito = tab?.incognito ?? false;
    await jobs.addFailed({ name: regionName(), source: 'region', incognito }, error);
  }
}

/** A capture that was opened; null after the service worker was ended, or after many others. */
export function frozenCapture(captureId: string): FrozenCapture | null {
  return captures.get(captureId) ?? null;
}
