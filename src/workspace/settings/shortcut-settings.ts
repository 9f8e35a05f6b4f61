import browser from 'webextension-polyfill';

const IN_FIREFOX = import.meta.env.MODE === 'firefox';

/** Where the browser lets its user change the shortcuts of extensions. */
export const SHORTCUT_PLACE = IN_FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts';

/** Opens that place: Firefox by a call, because extensions may open none of its own pages there. */
export async function openShortcutSettings(): Promise<void> {
  if (IN_FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUT_PLACE });
}
