import { IdleClose } from '../../host/idle-close';
import { toProblem } from '../../problems/problem';
import type { NamedFile, Sorted } from '../open/file-opener';
import { newBatchTools, type PageTools } from './batch-tools';
import type { BatchRow } from './run/batch-row';
import { type BatchProgress, BatchRun } from './run/batch-run';
import type { TruthLabel } from './truth/labels';
import { type Truth, truthOf } from './truth/truth';

/** Often enough to look alive; drawing at each of the many small changes would cost the engine. */
const TELL_EVERY_MS = 120;

export interface BatchSnapshot {
  readonly rows: readonly BatchRow[];
  readonly progress: BatchProgress;
  /** Files that are still to be told apart; 0 when all are. */
  readonly sorting: number;
  /** What is known of the pictures; null until the user says so. */
  readonly truth: Truth | null;
}

/** The page's one batch. It lives as long as the page, whichever view is shown. */
export class BatchStore {
  #tools: PageTools | null = null;
  #run: BatchRun | null = null;
  #sorting = 0;
  #truth: Truth | null = null;
  #intake: Promise<void> = Promise.resolve();
  #stopSorting = new AbortController();
  #snapshot: BatchSnapshot | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();
  /** Five minutes without work free the engine's memory, as in its other home. */
  readonly #rest = new IdleClose(
    () => this.idle,
    () => this.#tools?.classifier.stop(),
  );

  constructor(private readonly build: () => PageTools = newBatchTools) {}

  /** Engine, opener and pictures of the batch, made at first need. */
  get tools(): PageTools {
    this.#tools ??= this.build();
    return this.#tools;
  }

  get run(): BatchRun {
    this.#run ??= new BatchRun(this.tools, () => this.#changed());
    return this.#run;
  }

  /** Adds files to the batch. Resolves once they are told apart and on their way; never rejects. */
  start(files: readonly NamedFile[]): Promise<void> {
    const { signal } = this.#stopSorting;
    this.#sorting += files.length;
    this.#rest.touch();
    this.#changed();
    // One intake after the other, so that the rows keep the order of the files.
    this.#intake = this.#intake.then(() => this.#takeIn(files, signal));
    return this.#intake;
  }

  /** Adds files that were told apart already. */
  add(sorted: Sorted, files: readonly NamedFile[]): void {
    this.run.add(sorted, files);
    this.#changed();
  }

  /** Ends what runs and what is still being told apart. */
  cancel(): void {
    this.#endSorting();
    this.#run?.cancel();
  }

  /** Forgets the batch, and frees the engine's memory. */
  clear(): void {
    this.#endSorting();
    this.#truth = null;
    this.#run?.clear();
    this.#tools?.opener.stop();
    this.#tools?.pictures.stop();
  }

  setTruth(truth: Truth | null): void {
    this.#truth = truth;
    this.#changed();
  }

  /** What is known of a row; null where nothing is. */
  labelOf(row: BatchRow): TruthLabel | null {
    return truthOf(this.#truth, row);
  }

  /** The same object until something changes. */
  get snapshot(): BatchSnapshot {
    this.#snapshot ??= {
      rows: this.#run?.rows ?? [],
      progress: this.#run?.progress ?? NOTHING,
      sorting: this.#sorting,
      truth: this.#truth,
    };
    return this.#snapshot;
  }

  /** Nothing is being told apart, waits or runs. */
  get idle(): boolean {
    return this.#sorting === 0 && (this.#run?.progress ?? NOTHING).phase === 'idle';
  }

  /** Calls the listener after changes, at most every 120 ms; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #takeIn(files: readonly NamedFile[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const sorted = await this.tools.opener.sort(files, { signal });
      if (!signal.aborted) this.run.add(sorted, files);
    } catch (error) {
      // Not one file could be told from another: each says why.
      const problem = toProblem(error);
      const problems = files.map(({ path }) => ({ path, problem }));
      if (!signal.aborted) this.run.add({ pictures: [], volumes: [], problems }, files);
    }
    if (!signal.aborted) this.#sorting -= files.length;
    this.#changed();
  }

  #endSorting(): void {
    this.#stopSorting.abort();
    this.#stopSorting = new AbortController();
    this.#sorting = 0;
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = null;
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      for (const listener of this.#listeners) listener();
    }, TELL_EVERY_MS);
  }
}

const NOTHING: BatchProgress = {
  phase: 'idle',
  total: 0,
  through: 0,
  failed: 0,
  remainingMs: null,
};

/** The batch of this page. */
export const batchStore = new BatchStore();

/** Hands files to the page's batch, from wherever they were dropped or chosen. */
export function startBatch(files: readonly NamedFile[]): void {
  void batchStore.start(files);
}
