import browser from 'webextension-polyfill';

/** Where the popup page stands, and the ways from it to other pages of ours. */
export interface PopupView {
  /** In the toolbar a file dialog closes the page and loses the file; in a window it does not. */
  readonly toolbar: boolean;
  /** Opens a window of its own, which survives a file dialog, to choose files in. */
  openWindow(): void;
  openWorkspace(jobId?: string): void;
  /** Closes the popup, so that the page behind it is seen. */
  close(): void;
}

/**
 * The popup by itself; in Firefox the workspace, which takes folders and volumes too: a window with
 * our address in it gains nothing there by being small.
 */
const WINDOW =
  import.meta.env.MODE === 'firefox'
    ? { path: 'src/workspace/index.html', type: 'normal' as const }
    : {
        path: 'src/popup/index.html?view=window',
        type: 'popup' as const,
        width: 420,
        height: 640,
      };

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
      const { path, ...look } = WINDOW;
      const url = browser.runtime.getURL(path);
      void leaveTo(browser.windows.create({ url, ...look }), toolbar);
    },
    close: () => window.close(),
    openWorkspace(jobId) {
      const query = jobId === undefined ? '' : `?job=${encodeURIComponent(jobId)}`;
      const url = browser.runtime.getURL(`src/workspace/index.html${query}`);
      void leaveTo(browser.tabs.create({ url }), toolbar);
    },
  };
}
