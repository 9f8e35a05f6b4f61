import browser from 'webextension-polyfill';
import { sendToFrame } from '../../messaging/send';
import { ProblemError } from '../../problems/problem';
import { onJobChanged, readJob } from '../../storage/job-records';
import { listTab } from './list-tab';
import type { ScanEnvironment } from './scan-environment';

type BrowserSide = Omit<ScanEnvironment, 'store' | 'jobs' | 'jobStore'>;

/** The part of a scan's environment that is the browser's and the content script's. */
export const browserSide: BrowserSide = {
  listTab,
  jobEnded(jobId) {
    return new Promise((resolve) => {
      const look = async () => {
        if ((await readJob(jobId))?.state.kind === 'working') return;
        stop();
        resolve();
      };
      const stop = onJobChanged(jobId, () => void look());
      void look();
    });
  },
  addressOf(frame, listed) {
    return sendToFrame(frame, 'scan.address', listed).catch(() => null);
  },
  async reveal(frame, { key, imageUrl }, job) {
    try {
      return await sendToFrame(frame, 'scan.reveal', { key, imageUrl, job });
    } catch (error) {
      // Nobody answers in a page that was left: its content script went with it.
      throw new ProblemError('page-closed', undefined, { cause: error });
    }
  },
  async showTab(tabId) {
    try {
      const { active, windowId } = await browser.tabs.get(tabId);
      // To ask for what is there already would close the popup that asks.
      if (active) return;
      await browser.tabs.update(tabId, { active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    } catch (error) {
      throw new ProblemError('page-closed', undefined, { cause: error });
    }
  },
  async isIncognito(tabId) {
    return (await browser.tabs.get(tabId)).incognito;
  },
  isGranted(imageUrl) {
    const { protocol, host, hostname } = new URL(imageUrl);
    // A grant for the host without a port covers every port of it, but Firefox says no to one asked
    // for with a port.
    const site = import.meta.env.MODE === 'firefox' ? hostname : host;
    return browser.permissions.contains({ origins: [`${protocol}//${site}/*`] });
  },
};
