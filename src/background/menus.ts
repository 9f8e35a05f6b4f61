import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { inPrivateWindows } from '../storage/private-window';

const CHECK_IMAGE = 'check-image';

/** A right-click on an image: enough to find its pixels and to place the card. */
export interface ImageClick {
  readonly tabId: number;
  readonly frameId: number;
  readonly imageUrl: string;
  readonly incognito: boolean;
}

/** Creates the menu at install and at start-up, and reports the clicks on it. */
export function installMenus(onImage: (click: ImageClick) => Promise<unknown>): void {
  // onInstalled alone loses the item after the extension was disabled and enabled again.
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void createMenu());
  // Private windows have a menu of their own, and neither event is sent there.
  if (inPrivateWindows()) createItems();
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const click = imageClick(info, tab);
    if (click) return onImage(click);
  });
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  createItems();
}

/** In private windows by itself: `removeAll` would take the items of ordinary windows too. */
function createItems(): void {
  browser.contextMenus.create({
    id: CHECK_IMAGE,
    title: 'Check this MRI image for a tumor',
    contexts: ['image'],
  });
}

function imageClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): ImageClick | null {
  if (info.menuItemId !== CHECK_IMAGE || !info.srcUrl || tab?.id === undefined) return null;
  const { id: tabId, incognito } = tab;
  return { tabId, frameId: info.frameId ?? 0, imageUrl: info.srcUrl, incognito };
}
