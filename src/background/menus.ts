import browser, { type Menus, type Tabs } from 'webextension-polyfill';

const CHECK_IMAGE = 'check-image';

/** A right-click on an image: enough to find its pixels and to place the card. */
export interface ImageClick {
  readonly tabId: number;
  readonly frameId: number;
  readonly imageUrl: string;
  readonly incognito: boolean;
  /**
   * Of a scan: the content script is in the frame and shows no card. The picture is read, and never
   * scrolled to or captured.
   */
  readonly quiet?: boolean;
}

/** Creates the menu at install and at start-up, and reports the clicks on it. */
export function installMenus(onImage: (click: ImageClick) => Promise<unknown>): void {
  // onInstalled alone loses the item after the extension was disabled and enabled again.
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const click = imageClick(info, tab);
    if (click) return onImage(click);
  });
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
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
