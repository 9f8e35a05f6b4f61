import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { t } from '../i18n/t';
import { inPrivateWindows } from '../storage/private-window';
import { languageReady, onLanguageChanged } from './language';

const CHECK_IMAGE = 'check-image';
const MARK_REGION = 'mark-region';

/** A right-click on an image: enough to find its pixels and to place the card. */
export interface ImageClick {
  readonly tabId: number;
  readonly frameId: number;
  readonly imageUrl: string;
  readonly incognito: boolean;
  /** Which element it was, where the browser says so: Firefox. */
  readonly targetElementId?: number | undefined;
  /**
   * Of a scan: the content script is in the frame and shows no card. The picture is read, and never
   * scrolled to or captured.
   */
  readonly quiet?: boolean;
}

/** Creates the menu at install and at start-up, and reports the clicks on it. */
export function installMenus(
  onImage: (click: ImageClick) => Promise<unknown>,
  onRegion: (tabId: number) => Promise<unknown>,
): void {
  // onInstalled alone loses the item after the extension was disabled and enabled again.
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void createMenu());
  // Private windows have a menu of their own, and neither event is sent there.
  if (inPrivateWindows()) void languageReady().then(createItems);
  onLanguageChanged(() => void renameItems());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const click = imageClick(info, tab);
    if (click) return onImage(click);
    if (info.menuItemId === MARK_REGION && tab?.id !== undefined) return onRegion(tab.id);
  });
}

async function createMenu(): Promise<void> {
  await languageReady();
  await browser.contextMenus.removeAll();
  createItems();
}

async function renameItems(): Promise<void> {
  await browser.contextMenus.update(CHECK_IMAGE, { title: t('menu_check_image') });
  await browser.contextMenus.update(MARK_REGION, { title: t('mark_region_command') });
}

/** In private windows by itself: `removeAll` would take the items of ordinary windows too. */
function createItems(): void {
  browser.contextMenus.create({
    id: CHECK_IMAGE,
    title: t('menu_check_image'),
    contexts: ['image'],
  });
  browser.contextMenus.create({
    id: MARK_REGION,
    title: t('mark_region_command'),
    // Chrome nests the items of an extension in a menu of their own as soon as two of them fit. An
    // image in a link, in a frame or beside selected text fits `link`, `frame` and `selection` too,
    // so these are left out; `page` stands for frames and for all that has no context of its own.
    // A canvas has one, for which there is no name: `action`, the menu of our toolbar button, is the
    // way there, with the keyboard shortcut.
    contexts: ['page', 'video', 'audio', 'editable', 'action'],
  });
}

function imageClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): ImageClick | null {
  if (info.menuItemId !== CHECK_IMAGE || !info.srcUrl || tab?.id === undefined) return null;
  const { id: tabId, incognito } = tab;
  const { srcUrl: imageUrl, frameId = 0, targetElementId } = info;
  return { tabId, frameId, imageUrl, incognito, targetElementId };
}
