import PQueue from 'p-queue';
import type { Finding } from '../engine/finding';
import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { wantedBackend } from '../storage/wanted-backend';
import type { WorkerSession } from './worker-session';

/**
 * An engine for one of our own pages that has many slices to show to it: a volume or a batch.
 *
 * Apart from the host's, so that a right-click need not stand behind 1,000 pictures, and findings
 * come back without the background between them, whose worker may be killed and whose storage is
 * bounded. One slice at a time; the next may be handed in meanwhile and waits here.
 */
export class SliceClassifier {
  readonly #queue = new PQueue({ concurrency: 1 });
  #run = new AbortController();

  constructor(private readonly session: Pick<WorkerSession, 'classifySlice' | 'start' | 'stop'>) {}

  /** Loads the engine's script ahead of need. */
  warmUp(): void {
    this.session.start();
  }

  /**
   * @param decodeMs how long the slice took to decode, for the finding's timings
   * @throws ProblemError `canceled` after `stop`; `engine-timeout`, `engine-crashed`,
   * `out-of-memory`, `model-missing`, `model-damaged`, `backend-unavailable`
   */
  async classify(slice: Slice, decodeMs: number): Promise<Finding> {
    const { signal } = this.#run;
    // Asked before its turn: two reads of the storage take as long as the rest of the way there.
    const { backend, model, preset } = await wantedBackend();
    return this.#queue.add(() => {
      if (signal.aborted) throw new ProblemError('canceled');
      return this.session.classifySlice({ slice, backend, model, preset, decodeMs });
    });
  }

  /** Ends what is under way and what waits, at once, and frees the engine's memory. */
  stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.session.stop();
  }
}
