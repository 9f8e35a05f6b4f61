import type { Page } from 'playwright-core';

/** A task of a page's main thread that took longer than 50 ms. Times in ms of the page's clock. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** What was seen of a page since it was watched. */
export interface PageWatch {
  readonly tasks: readonly LongTask[];
  /** When the browser handed files to the page: the moment of the event, before any of our code. */
  readonly handedIn: readonly number[];
}

/** Starts to note long tasks, and when files are handed in. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: LongTask[] = [];
    const handedIn: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ start: startTime, duration });
      }
    });
    observer.observe({ type: 'longtask' });
    for (const type of ['change', 'drop']) {
      window.addEventListener(type, () => handedIn.push(performance.now()), { capture: true });
    }
    Object.assign(window, { pageWatch: { tasks, handedIn } satisfies PageWatch });
  });
}

/** All that was seen so far; what the page has just done included. */
export function pageWatch(page: Page): Promise<PageWatch> {
  return page.evaluate(async () => {
    // A task is told once the next frame was drawn.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    }
    return (window as unknown as { pageWatch: PageWatch }).pageWatch;
  });
}

/**
 * How long our own part of each task was, in ms. A task in which files are handed in begins with the
 * browser's making of them, 0.2 ms each and more: what comes before the event is not ours.
 *
 * @param since tasks that began before this moment of the page's clock are left out
 */
export function ownTasks({ tasks, handedIn }: PageWatch, since = 0): number[] {
  return tasks
    .filter(({ start }) => start >= since)
    .map(({ start, duration }) => {
      const end = start + duration;
      const event = handedIn.find((moment) => moment >= start && moment <= end);
      return end - (event ?? start);
    });
}

/** The page's heap after a collection of garbage, in bytes. */
export async function heapBytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}
