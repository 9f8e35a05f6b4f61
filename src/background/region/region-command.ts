import browser from 'webextension-polyfill';

/** The name of the keyboard shortcut in the manifest. */
const MARK_REGION = 'mark-region';

/** Reports the keyboard shortcut, with the tab that was in front. */
export function watchRegionCommand(onPressed: (tabId: number) => Promise<unknown>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MARK_REGION && tab?.id !== undefined) return onPressed(tab.id);
  });
}
