import type { SliceClassifier } from '../../../host/slice-classifier';
import type { Slice } from '../../../imaging/slice';
import { ProblemError, toProblem } from '../../../problems/problem';
import { kept } from '../../findings/kept-finding';
import type { FileOpener, NamedFile, Sorted } from '../../open/file-opener';
import type { PictureMaker } from '../pictures/picture-maker';
import { type BatchRow, isThrough, slicesOf } from './batch-row';
import { Pace } from './pace';
import { RowList } from './row-list';
import { rowsOf } from './rows-of';
import { SliceReader } from './slice-reader';
import { volumeSlices } from './volume-slices';

export interface BatchTools {
  readonly opener: FileOpener;
  readonly classifier: Pick<SliceClassifier, 'classify' | 'stop'>;
  readonly pictures: Pick<PictureMaker, 'thumbnail'>;
}

export interface BatchProgress {
  readonly phase: 'idle' | 'running' | 'paused';
  /** In slices; a volume that was not opened yet counts with those its headers promise. */
  readonly total: number;
  readonly through: number;
  /** Of those through, the ones without a finding. */
  readonly failed: number;
  /** Milliseconds; null while nothing is known of the pace, or nothing runs. */
  readonly remainingMs: number | null;
}

interface Prepared {
  readonly id: number;
  readonly slice: Slice;
  readonly decodeMs: number;
}

/**
 * Works through many files: one slice is with the engine, the next waits at its door, and the one
 * after is decoded meanwhile in the opener's worker. No more than these three slices and one volume
 * are ever held.
 */
export class BatchRun {
  readonly #rows = new RowList();
  readonly #reader: SliceReader;
  readonly #pace = new Pace();
  #queue: number[] = [];
  #nextGroup = 1;
  #stop = new AbortController();
  #working: Promise<void> | null = null;
  /** Resolves at `resume`; null while not paused. */
  #paused: { over: Promise<void>; end: () => void } | null = null;

  constructor(
    private readonly tools: BatchTools,
    private readonly onChange: () => void,
  ) {
    this.#reader = new SliceReader(tools.opener);
  }

  get rows(): readonly BatchRow[] {
    return this.#rows.all();
  }

  get progress(): BatchProgress {
    let [total, through, failed] = [0, 0, 0];
    for (const row of this.#rows.all()) {
      total += slicesOf(row);
      if (isThrough(row)) through += slicesOf(row);
      if (row.state.kind === 'failed') failed += 1;
    }
    const phase = this.#working === null ? 'idle' : this.#paused ? 'paused' : 'running';
    const remainingMs = phase === 'running' ? this.#pace.remaining(total - through) : null;
    return { phase, total, through, failed, remainingMs };
  }

  /** Takes what was sorted to the end of the batch, and starts unless it runs. */
  add(sorted: Sorted, files: readonly NamedFile[]): void {
    const rows = rowsOf(sorted, files).map((row) => ({ ...row, group: this.#nextGroup++ }));
    this.#enqueue(this.#rows.add(rows));
  }

  /** Stops after the slices that the engine was given: two at most. */
  pause(): void {
    if (this.#paused || !this.#working) return;
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#paused = { over, end };
    this.#pace.interrupt();
    this.onChange();
  }

  resume(): void {
    this.#paused?.end();
    this.#paused = null;
    this.onChange();
  }

  /** Ends at once; what is not through ends as `canceled`. */
  cancel(): void {
    const open = this.#rows.all().filter((row) => !isThrough(row));
    this.#end();
    for (const { id } of open) this.#fail(id, new ProblemError('canceled'));
    this.onChange();
  }

  /** Tries again what came to no finding, except files that are nothing to look at. */
  retryFailed(): void {
    const again = this.#rows
      .all()
      .filter(({ state, origin }) => state.kind === 'failed' && origin.kind !== 'nothing');
    for (const { id } of again) this.#rows.change(id, { state: { kind: 'waiting' } });
    this.#enqueue(again.flatMap(({ id }) => this.#rows.get(id) ?? []));
  }

  /** Forgets everything. */
  clear(): void {
    this.#end();
    this.#rows.removeIf(() => true);
    this.onChange();
  }

  /** Takes out the rows of files that are wholly through: a list for each file or volume. */
  takeFinished(): BatchRow[][] {
    const taken = this.#rows.takeFinished();
    if (taken.length > 0) this.onChange();
    return taken;
  }

  #end(): void {
    this.#queue = [];
    this.#stop.abort();
    this.#stop = new AbortController();
    this.tools.classifier.stop();
    this.#reader.release();
    this.#pace.interrupt();
    this.#working = null;
    this.#paused?.end();
    this.#paused = null;
  }

  #enqueue(rows: readonly BatchRow[]): void {
    this.#queue.push(...rows.filter((row) => !isThrough(row)).map(({ id }) => id));
    this.#start();
    this.onChange();
  }

  #start(): void {
    if (this.#working || this.#queue.length === 0) return;
    const { signal } = this.#stop;
    const working: Promise<void> = this.#work(signal).finally(() => {
      if (this.#working !== working) return;
      this.#working = null;
      this.#paused = null;
      this.#reader.release();
      this.#pace.interrupt();
      // What came while the last one was under way.
      this.#start();
      this.onChange();
    });
    this.#working = working;
  }

  async #work(signal: AbortSignal): Promise<void> {
    let ahead = this.#prepareNext(signal);
    let before: Promise<void> = Promise.resolve();
    for (;;) {
      const current = (await ahead) ?? (await this.#prepareNext(signal));
      // The one before is still with the engine: this one waits at its door.
      if (this.#paused) await before;
      await this.#paused?.over;
      if (!current || signal.aborted) return before;
      ahead = this.#prepareNext(signal);
      const next = this.#classify(current, signal);
      await before;
      before = next;
    }
  }

  /** The next slice that can be decoded; null when nothing is left. */
  async #prepareNext(signal: AbortSignal): Promise<Prepared | null> {
    while (!signal.aborted) {
      const id = this.#queue.shift();
      if (id === undefined) return null;
      const row = this.#rows.get(id);
      if (!row) continue;
      const started = performance.now();
      try {
        const opened = await this.#opened(row, signal);
        if (!opened) continue;
        const slice = await this.#reader.read(opened.origin, signal);
        return { id: opened.id, slice, decodeMs: performance.now() - started };
      } catch (error) {
        if (!signal.aborted) this.#fail(id, error);
      }
    }
    return null;
  }

  /** A volume gives its place to its slices, of which the first comes next. */
  async #opened(row: BatchRow, signal: AbortSignal): Promise<BatchRow | null> {
    if (row.origin.kind !== 'volume') return row;
    const { source } = row.origin;
    const volume = await this.#reader.volume(source, signal);
    if (signal.aborted) return null;
    const slices = volumeSlices(source, volume).map((slice) => ({ ...row, ...slice }));
    const [first = null, ...others] = this.#rows.expand(row.id, slices);
    this.#queue.unshift(...others.map(({ id }) => id));
    this.onChange();
    return first;
  }

  async #classify({ id, slice, decodeMs }: Prepared, signal: AbortSignal): Promise<void> {
    this.#rows.change(id, { state: { kind: 'working' } });
    this.onChange();
    try {
      const finding = await this.tools.classifier.classify(slice, decodeMs);
      if (signal.aborted) return;
      this.#rows.change(id, { state: { kind: 'done', finding: kept(finding) } });
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(id, error);
    }
    if (!this.#paused) this.#pace.finished(performance.now());
    this.onChange();
    void this.#thumbnail(id, slice, signal);
  }

  /** Made of pixels that nobody else needs anymore; a row without one is no worse a row. */
  async #thumbnail(id: number, slice: Slice, signal: AbortSignal): Promise<void> {
    const thumbnail = await this.tools.pictures.thumbnail(slice).catch(() => null);
    if (signal.aborted || !thumbnail) return;
    this.#rows.change(id, { thumbnail });
    this.onChange();
  }

  #fail(id: number, error: unknown): void {
    this.#rows.change(id, { state: { kind: 'failed', problem: toProblem(error) } });
    this.onChange();
  }
}
