import browser, { type Runtime } from 'webextension-polyfill';
import type { BackendChoice } from '../engine/backend-choice-schema';
import { send } from '../messaging/send';
import type { JobState } from '../storage/job';
import type { QueueEvents } from './engine-queue';

export const HOST_PORT = 'host';

/** A killed service worker needs about 50 ms to come back; a message can be lost meanwhile. */
const RETRY_MS = [100, 500, 2_000];

/**
 * Tells the background what happens in the queue.
 *
 * It also holds a port open: should this document die, the background learns of it at once through
 * the port's end. When the service worker dies instead, the port is opened again with the next
 * report, which starts the worker.
 */
export class Reporter implements QueueEvents {
  #port: Runtime.Port | null = null;
  /** Reports go out one after the other, so that a late "working" never follows "done". */
  #last: Promise<unknown> = Promise.resolve();
  /** The newest state of each job with a report still to go: older ones need not travel. */
  readonly #newest = new Map<string, JobState>();

  moved(jobId: string, state: JobState): Promise<void> {
    this.#newest.set(jobId, state);
    return this.#inOrder(async () => {
      if (this.#newest.get(jobId) !== state) return;
      this.#newest.delete(jobId);
      await withRetries(
        () => send('host.moved', { jobId, state }),
        state.kind === 'working' ? [] : RETRY_MS,
      );
    });
  }

  probed(choice: BackendChoice): Promise<void> {
    return this.#inOrder(() => withRetries(() => send('host.probed', { choice }), RETRY_MS));
  }

  #inOrder(report: () => Promise<void>): Promise<void> {
    const next = this.#last.then(() => {
      this.#connect();
      return report();
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  #connect(): void {
    if (this.#port) return;
    this.#port = browser.runtime.connect({ name: HOST_PORT });
    this.#port.onDisconnect.addListener(() => {
      this.#port = null;
    });
  }
}

async function withRetries(report: () => Promise<void>, pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    try {
      return await report();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return report();
}
