import type { Page } from 'playwright-core';
import { waitFor } from '../../../scripts/command/wait-for';

const MOMENT_MS = 10_000;

/** The run of the service worker that is alive now, as the browser knows it; null when none is. */
function currentRun(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const [run] = await chrome.runtime.getContexts({
      contextTypes: ['BACKGROUND' as chrome.runtime.ContextType],
    });
    return run?.contextId ?? null;
  });
}

/** Kills the service worker, as the browser does; resolves when that run of it is gone. */
export async function killServiceWorker(page: Page): Promise<void> {
  const before = await currentRun(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
  if (before === null) return;
  await waitFor(
    'The end of the service worker',
    async () => ((await currentRun(page)) === before ? null : true),
    { timeoutMs: MOMENT_MS, everyMs: 10 },
  );
}

/** Starts a killed service worker again, as any message does. */
export async function wakeServiceWorker(page: Page): Promise<void> {
  await page.evaluate(() => void chrome.runtime.sendMessage('wake up').catch(() => undefined));
  await waitFor('The service worker', () => currentRun(page), { timeoutMs: MOMENT_MS });
}
