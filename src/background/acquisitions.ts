import PQueue from 'p-queue';
import type { ProblemError } from '../problems/problem';
import { MAX_ACQUISITIONS } from './limits';

/** A click is waited for; the pictures of a scan come after it. */
const PRIORITY = { click: 1, scan: 0 };

/** Acquires a bounded number of pictures at once; the rest waits in order, and all can be stopped. */
export class Acquisitions {
  readonly #queue: PQueue;
  readonly #stops = new Map<string, AbortController>();

  constructor(private readonly limit = MAX_ACQUISITIONS) {
    this.#queue = new PQueue({ concurrency: limit });
  }

  /**
   * Takes a job in, which from then on can be stopped; `run` or `leave` must follow.
   *
   * @returns whether its turn is now, or whether it will have to wait.
   */
  enter(jobId: string): boolean {
    this.#stops.set(jobId, new AbortController());
    return this.#stops.size <= this.limit;
  }

  leave(jobId: string): void {
    this.#stops.delete(jobId);
  }

  /**
   * Acquires the picture of a job that has entered, when it is its turn.
   *
   * @param acquire gets the signal that says when nobody wants the picture any more.
   * @throws what `acquire` throws, or the reason given to `stop`.
   */
  async run<T>(
    jobId: string,
    urgency: keyof typeof PRIORITY,
    acquire: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { signal } = this.#stops.get(jobId) ?? new AbortController();
    try {
      return await this.#queue.add(() => acquire(signal), { signal, priority: PRIORITY[urgency] });
    } finally {
      this.leave(jobId);
    }
  }

  /** Stops a job that waits or is being acquired; of any other there is nothing to stop. */
  stop(jobId: string, reason: ProblemError): void {
    this.#stops.get(jobId)?.abort(reason);
  }
}
