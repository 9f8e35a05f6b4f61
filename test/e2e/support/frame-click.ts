import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';

/**
 * Chooses our menu item for an image in a frame of the page in front, as `rightClick` does for the
 * page itself. The frame is the one whose address ends so; the extension needs permission for it.
 */
export async function rightClickInFrame(
  extension: RunningExtension,
  page: Page,
  frameEnd: string,
  srcUrl: string,
): Promise<void> {
  await page.bringToFront();
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    async ([end, address]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const frames = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        func: () => location.href,
      });
      const frameId = frames.find(({ result }) => String(result).endsWith(end ?? ''))?.frameId;
      const info = { menuItemId: 'check-image', srcUrl: address, mediaType: 'image', frameId };
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object | undefined): void;
      };
      event.dispatch(info, tab);
    },
    [frameEnd, srcUrl] as const,
  );
}
