import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import type { Job } from '../../../src/storage/job';
import { switchSetting } from './extension-settings';

const WINDOW_MS = 20_000;

/** Switches "Allow in Incognito" on. The extension is loaded again: open pages of it are gone. */
export function allowPrivateWindows(extension: RunningExtension): Promise<void> {
  return switchSetting(extension, 'incognitoAccess', true);
}

/** Opens a private window with an address; any page of ours can do so. */
export async function openPrivateWindow(
  extension: RunningExtension,
  from: Page,
  url: string,
): Promise<Page> {
  const opened = extension.context.waitForEvent('page', { timeout: WINDOW_MS });
  await from.evaluate((address) => {
    void chrome.windows.create({ incognito: true, url: address });
  }, url);
  const page = await opened;
  await page.waitForURL(url);
  await page.waitForLoadState();
  return page;
}

/** Whether a page of ours lies in a private window, as the browser itself says. */
export function isPrivate(page: Page): Promise<boolean> {
  return page.evaluate(() => chrome.extension.inIncognitoContext);
}

/** Opens a page of ours in a new tab beside one that is open: in a private window if that one is. */
export async function openBeside(
  extension: RunningExtension,
  page: Page,
  path: string,
): Promise<Page> {
  const url = extension.url(path);
  const opened = extension.context.waitForEvent('page', { timeout: WINDOW_MS });
  await page.evaluate((address) => void chrome.tabs.create({ url: address }), url);
  const beside = await opened;
  await beside.waitForURL(url);
  return beside;
}

/** The jobs of private windows, newest first, as `src/storage/private-area.ts` keeps them. */
export async function privateJobs(page: Page): Promise<Job[]> {
  const items = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open('session');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const { result } = request;
          if (!result.objectStoreNames.contains('items')) {
            result.close();
            resolve([]);
            return;
          }
          const all = result.transaction('items').objectStore('items').getAll();
          all.onsuccess = () => {
            result.close();
            resolve(all.result);
          };
        };
      }),
  );
  return (items as Job[]).sort((a, b) => b.createdAt - a.createdAt);
}
