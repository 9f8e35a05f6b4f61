import type { Page } from 'playwright-core';
import { PlainError } from '../command/plain-error';
import { within } from '../command/within';
import type { RunningExtension } from './launch-extension';

/** The id of the menu item in `src/background/menus.ts`. */
const CHECK_IMAGE = 'check-image';
const CLICK_MS = 10_000;

/**
 * Chooses "Check this MRI image for a tumor" for an image of a page, as the menu would.
 *
 * No browser lets a program open its context menu, so the menu's event is dispatched in the service
 * worker. That runs the same listeners as a real click but grants no `activeTab`: launch the
 * extension with `hostPermission` for the page.
 *
 * @returns the moment of the click by the machine's clock (`Date.now()` in the worker).
 */
export async function rightClick(
  extension: RunningExtension,
  page: Page,
  imageSelector: string,
): Promise<number> {
  const srcUrl = await page.locator(imageSelector).first().evaluate(imageAddress);
  if (!srcUrl) throw new PlainError(`There is no image ${imageSelector} on ${page.url()}.`);
  // The worker may see no addresses of tabs, so the page's tab is told by being the active one.
  await page.bringToFront();
  const worker = await extension.serviceWorker();
  const click = { menuItemId: CHECK_IMAGE, srcUrl, pageUrl: page.url() };
  return within(CLICK_MS, 'The right-click', worker.evaluate(dispatchClick, click));
}

function imageAddress(element: Element): string {
  return element instanceof HTMLImageElement ? element.currentSrc || element.src : '';
}

interface Click {
  readonly menuItemId: string;
  readonly srcUrl: string;
  readonly pageUrl: string;
}

/** Runs in the service worker. */
async function dispatchClick({ menuItemId, srcUrl, pageUrl }: Click): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const info = { menuItemId, srcUrl, pageUrl, mediaType: 'image', frameId: 0, editable: false };
  const at = Date.now();
  // `dispatch` is not in the published types: extensions are not meant to call it.
  const event = chrome.contextMenus.onClicked as unknown as {
    dispatch(info: object, tab: object | undefined): void;
  };
  event.dispatch(info, tab);
  return at;
}
