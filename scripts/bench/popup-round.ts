import type { RunningExtension } from '../browser/launch-extension';

const TIMES = 4;
const READY_MS = 10_000;
const POPUP = 'src/popup/index.html';

/** How long the popup takes from its opening until a file can be given to it, in ms, several times. */
export async function popupRound({ context, url }: RunningExtension): Promise<number[]> {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteReady);
    const times: number[] = [];
    while (times.length < TIMES) {
      await page.goto(url(POPUP));
      await page.waitForFunction(() => 'readyAt' in window, null, { timeout: READY_MS });
      times.push(await page.evaluate(() => (window as unknown as { readyAt: number }).readyAt));
    }
    return times;
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own code: ms from the page's start to the first place for files. */
function noteReady(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('input[type=file]')) return;
    observer.disconnect();
    Object.assign(window, { readyAt: performance.now() });
  }).observe(document, { childList: true, subtree: true });
}
