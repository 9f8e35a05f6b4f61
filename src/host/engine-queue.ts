import PQueue from 'p-queue';
import type { BackendChoice } from '../engine/backend-choice-schema';
import { ProblemError, toProblem } from '../problems/problem';
import type { JobState } from '../storage/job';
import type { ClassifyRequest, HeldJob } from './engine-host';
import type { PreviewStore } from './preview-store';
import type { WorkerSession } from './worker-session';

/** What the queue tells the background; both resolve when the background has taken it. */
export interface QueueEvents {
  moved(jobId: string, state: JobState): Promise<void>;
  probed(choice: BackendChoice): Promise<void>;
}

/** Idle time after the last finding before the backends are timed, in milliseconds. */
export const PROBE_AFTER_MS = 2_000;

/**
 * The one queue: one picture at a time through the worker, in the order they came.
 *
 * Final states stay here until the background has acknowledged them, so that a service worker
 * killed at the wrong moment finds them again through `states()`.
 */
export class EngineQueue {
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #states = new Map<string, JobState>();
  readonly #canceled = new Set<string>();
  /** Pictures that have not come to their turn. */
  readonly #waiting = new Map<string, ClassifyRequest>();
  #running: string | null = null;
  #probeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: WorkerSession,
    private readonly prober: WorkerSession,
    private readonly events: QueueEvents,
    private readonly previews: PreviewStore,
    private readonly probeAfterMs = PROBE_AFTER_MS,
  ) {}

  /** True when nothing is queued, running or waiting to be acknowledged. */
  get idle(): boolean {
    return this.#states.size === 0;
  }

  /** Takes a picture. A job that is already here is left as it is. */
  add(request: ClassifyRequest): void {
    if (this.#states.has(request.jobId)) return;
    clearTimeout(this.#probeTimer);
    this.prober.stop();
    this.session.speak(request.language);
    this.session.start();
    this.#waiting.set(request.jobId, request);
    this.#move(request.jobId, { kind: 'working', stage: 'queued' });
    void this.#queue.add(() => this.#run(request));
  }

  cancel(jobId: string): void {
    if (!this.#states.has(jobId)) return;
    this.#canceled.add(jobId);
    if (this.#running === jobId) this.session.stop();
  }

  forget(jobIds: readonly string[]): void {
    for (const id of jobIds) this.previews.remove(id);
  }

  /** What is here. Final states are still here only if they were never acknowledged: told again. */
  states(): HeldJob[] {
    for (const [jobId, state] of this.#states) {
      if (state.kind !== 'working') this.#move(jobId, state);
    }
    return [...this.#states].map(([jobId, state]) => ({ jobId, state }));
  }

  picture(jobId: string): Blob | null {
    return this.previews.get(jobId);
  }

  async #run(request: ClassifyRequest): Promise<void> {
    const { jobId } = request;
    // Answered meanwhile, by the finding of an equal picture.
    if (!this.#waiting.delete(jobId)) return;
    this.#running = jobId;
    const state = await this.#classify(request);
    this.#running = null;
    this.#canceled.delete(jobId);
    this.#move(jobId, state);
    if (state.kind === 'done') this.#answerEqual(request, state);
    if (request.probe && state.kind === 'done') this.#probeLater();
  }

  /** The same picture again in a batch: one finding answers all that wait. */
  #answerEqual(request: ClassifyRequest, state: JobState): void {
    for (const other of [...this.#waiting.values()]) {
      const equal = other.sameKey !== null && other.sameKey === request.sameKey;
      if (!equal || other.backend !== request.backend || this.#canceled.has(other.jobId)) continue;
      this.#waiting.delete(other.jobId);
      this.previews.share(request.jobId, other.jobId);
      this.#move(other.jobId, state);
    }
  }

  async #classify(request: ClassifyRequest): Promise<JobState> {
    const { jobId } = request;
    try {
      if (this.#canceled.has(jobId)) throw new ProblemError('canceled');
      const finding = await this.session.classify(request, (stage) =>
        this.#move(jobId, { kind: 'working', stage }),
      );
      return { kind: 'done', finding };
    } catch (error) {
      return { kind: 'failed', problem: toProblem(error) };
    }
  }

  #move(jobId: string, state: JobState): void {
    this.#states.set(jobId, state);
    this.events.moved(jobId, state).then(
      () => {
        const final = state.kind !== 'working';
        if (final && this.#states.get(jobId) === state) this.#states.delete(jobId);
      },
      // Not acknowledged: it stays here until the background asks for `states()`.
      () => undefined,
    );
  }

  #probeLater(): void {
    clearTimeout(this.#probeTimer);
    this.#probeTimer = setTimeout(async () => {
      if (this.#queue.size + this.#queue.pending > 0) return;
      try {
        await this.events.probed(await this.prober.probe());
      } catch {
        // Stopped by a new picture, or the device failed the probe: WASM stays, next idle time.
      } finally {
        this.prober.stop();
      }
    }, this.probeAfterMs);
  }
}
