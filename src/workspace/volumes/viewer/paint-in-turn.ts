import { yieldToPage } from '../../yield-to-page';

/** Longest stretch of painting in ms: half a frame at 60 a second, the other half is the page's. */
const STRETCH_MS = 8;

let last: Promise<void> = Promise.resolve();

/**
 * Paints in a task of its own, after all that waits already, and in several where it takes long: six
 * small slices at once, each 512 x 512, were a task of 60 ms.
 *
 * @param painting may pause wherever it can be gone on with later
 * @returns the way to stop it, also in the middle
 */
export function paintInTurn(painting: Iterator<void>): () => void {
  let stopped = false;
  const run = async () => {
    if (stopped) return;
    await yieldToPage();
    let started = performance.now();
    while (!stopped && !painting.next().done) {
      if (performance.now() - started < STRETCH_MS) continue;
      await yieldToPage();
      started = performance.now();
    }
  };
  // One that fails is told as errors of the page are, and does not keep the others from their turn.
  last = last.then(run).catch((error: unknown) => reportError(error));
  return () => {
    stopped = true;
  };
}
