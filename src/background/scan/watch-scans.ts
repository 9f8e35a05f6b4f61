import browser from 'webextension-polyfill';
import type { Scans } from './scans';

/** Tells the scans of closed tabs and newly allowed sites, and goes on with what was left. */
export function watchScans(scans: Scans): void {
  browser.tabs.onRemoved.addListener((tabId) => void scans.forgetTab(tabId));
  browser.permissions.onAdded.addListener(() => void scans.retryUnreadable());
  void scans.resume();
}
