import browser from 'webextension-polyfill';
import { send } from '../../messaging/send';
import type { Scan } from '../../storage/scan';
import { onScansChanged, readScans } from '../../storage/scan-records';

/** What the popup may do with scans. It changes nothing itself: the background does. */
export interface ScanClient {
  /** The tab that the popup was opened over; null where there is none. */
  currentTab(): Promise<number | null>;
  /** Lets the user mark a region of the page behind the popup. */
  markRegion(): Promise<void>;
  /** Rejects with a ProblemError, `page-protected` where no script may run. */
  start(tabId: number): Promise<void>;
  again(scanId: string): Promise<void>;
  cancel(scanId: string): Promise<void>;
  /** Rejects with a ProblemError when the page no longer shows the picture. */
  show(scanId: string, jobId: string): Promise<void>;
  /** Opens the page that asks for access to sites. */
  askForAccess(scanId: string, hosts: readonly string[]): Promise<void>;
  /** Calls at once with the scan of a tab, or null, and at each change; returns the way to stop. */
  watch(tabId: number, listener: (scan: Scan | null) => void): () => void;
}

/** Sites named in the address of the page that asks for access; it shows as many. */
const MAX_HOSTS = 20;

async function currentTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The client that talks to the real background. */
export const scanClient: ScanClient = {
  currentTab,
  async markRegion() {
    const tabId = await currentTab();
    if (tabId !== null) await send('region.begin', { tabId });
  },
  async start(tabId) {
    await send('scan.start', { tabId });
  },
  async again(scanId) {
    await send('scan.again', { scanId });
  },
  async cancel(scanId) {
    await send('scan.cancel', { scanId });
  },
  async show(scanId, jobId) {
    await send('scan.show', { scanId, jobId });
  },
  async askForAccess(scan, hosts) {
    const query = new URLSearchParams({ sites: hosts.slice(0, MAX_HOSTS).join(','), scan });
    await browser.tabs.create({ url: browser.runtime.getURL(`src/access/index.html?${query}`) });
  },
  watch(tabId, listener) {
    let stopped = false;
    const look = async () => {
      const scan = (await readScans()).find((known) => known.tabId === tabId) ?? null;
      if (!stopped) listener(scan);
    };
    const stop = onScansChanged(() => void look());
    void look();
    return () => {
      stopped = true;
      stop();
    };
  },
};
