import PQueue from 'p-queue';
import browser from 'webextension-polyfill';
import type { EngineHost } from './engine-host';
import { EngineQueue, type QueueEvents } from './engine-queue';
import { PreviewStore } from './preview-store';
import { type WorkerLike, WorkerSession } from './worker-session';

/**
 * Firefox's host: the event page itself, a document that owns the worker and the queue.
 *
 * It dies with the event page, and the background with it: what was at work is taken up by
 * `Jobs.recover` when the page starts again. While there is work, `keep-awake.ts` keeps it.
 */
export class EventPageHost implements EngineHost {
  readonly #previews = new PreviewStore();
  readonly #session: WorkerSession;
  readonly #queue: EngineQueue;

  /** @param background told of each step, one after the other: a late "working" must not follow "done" */
  constructor(background: QueueEvents, newWorker: () => WorkerLike = newEngineWorker) {
    const root = browser.runtime.getURL('');
    this.#session = new WorkerSession(newWorker, root, (jobId, preview) =>
      this.#previews.put(jobId, preview),
    );
    const inOrder = new PQueue({ concurrency: 1 });
    const events: QueueEvents = {
      moved: (jobId, state) => inOrder.add(() => background.moved(jobId, state)),
      probed: (choice) => inOrder.add(() => background.probed(choice)),
    };
    const prober = new WorkerSession(newWorker, root);
    this.#queue = new EngineQueue(this.#session, prober, events, this.#previews);
  }

  async classify(request: Parameters<EngineHost['classify']>[0]): Promise<void> {
    this.#queue.add(request);
  }

  async cancel(jobId: string): Promise<void> {
    this.#queue.cancel(jobId);
  }

  async forget(jobIds: string[]): Promise<void> {
    this.#queue.forget(jobIds);
  }

  async share(from: string, to: string): Promise<void> {
    this.#previews.share(from, to);
  }

  async states(): ReturnType<EngineHost['states']> {
    return this.#queue.states();
  }

  async picture(jobId: string): Promise<Blob | null> {
    return this.#queue.picture(jobId);
  }

  /** Loads the engine's script while a picture is being fetched. */
  warmUp(): void {
    this.#session.start();
  }
}

function newEngineWorker(): Worker {
  return new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
}
