import browser from 'webextension-polyfill';

/** Where the popup page stands, and the ways from it to other pages of ours. */
export interface PopupView {
  /** In the toolbar a file dialog closes the page and loses the file; in a window it does not. */
  readonly toolbar: boolean;
  /** Opens this page as a small window that survives a file dialog. */
  openWindow(): void;
  openWorkspace(jobId?: string): void;
  /** Closes the popup, so that the page behind it is seen. */
  close(): void;
}

const WINDOW_SIZE = { width: 420, height: 640 };

function inToolbar(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Opens something else, after which a toolbar popup has done its work. */
async function leaveTo(opening: Promise<unknown>, toolbar: boolean): Promise<void> {
  await opening;
  if (toolbar) window.close();
}

/** The view of the page that runs this. */
export function currentView(): PopupView {
  const toolbar = inToolbar();
  return {
    toolbar,
    openWindow() {
      const url = browser.runtime.getURL('src/popup/index.html?view=window');
      void leaveTo(browser.windows.create({ url, type: 'popup', ...WINDOW_SIZE }), toolbar);
    },
    close: () => window.close(),
    openWorkspace(jobId) {
      const query = jobId === undefined ? '' : `?job=${encodeURIComponent(jobId)}`;
      const url = browser.runtime.getURL(`src/workspace/index.html${query}`);
      void leaveTo(browser.tabs.create({ url }), toolbar);
    },
  };
}
