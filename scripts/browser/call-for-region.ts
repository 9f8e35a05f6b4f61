import type { Page } from 'playwright-core';
import type { RunningExtension } from './launch-extension';

/**
 * Presses the keyboard shortcut for the tab in front, as far as the extension can tell. It grants no
 * `activeTab`: launch the extension with host permission.
 */
export async function callForRegion(extension: RunningExtension, tab: Page): Promise<void> {
  await tab.bringToFront();
  const worker = await extension.serviceWorker();
  await worker.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event = chrome.commands.onCommand as unknown as {
      dispatch(command: string, tab: object | undefined): void;
    };
    event.dispatch('mark-region', front);
  });
}
