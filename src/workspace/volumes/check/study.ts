import type { Finding } from '../../../engine/finding';
import { type Plane, planeView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { type Problem, toProblem } from '../../../problems/problem';
import { Observable } from '../observable';
import type { ViewerState } from '../viewer/viewer-state';
import type { Classifier } from './classifier';
import { engineSlice } from './engine-slice';
import { remainingMs } from './remaining-time';
import { type SliceRecord, seenThrough, sliceRecord } from './slice-record';
import { streamSlices } from './stream-slices';

/** One entry for each slice of a plane; null where it was not checked. */
export type PlaneRecords = readonly (SliceRecord | null)[];

/** A check of all slices, while it goes on or where it ended too early. */
export interface Run {
  readonly plane: Plane;
  readonly window: Window;
  readonly status: 'running' | 'stopped' | 'failed';
  readonly problem: Problem | null;
  readonly done: number;
  readonly total: number;
  /** Null while it cannot be told. */
  readonly remainingMs: number | null;
}

/** The check of one slice, while it goes on or where it failed. */
export interface Single {
  readonly plane: Plane;
  readonly index: number;
  readonly problem: Problem | null;
}

export interface StudyState {
  readonly records: Partial<Record<Plane, PlaneRecords>>;
  readonly run: Run | null;
  readonly single: Single | null;
}

/** Which slices are looked at, and how. */
export interface Look {
  readonly volume: Volume;
  readonly plane: Plane;
  readonly window: Window;
}

export interface StudyNeeds {
  readonly name: string;
  /** The engine, started when it is first asked for. */
  readonly engine: () => Classifier;
  /** A check of all slices is about to begin. */
  readonly onRun: () => void;
}

/** What was found in one volume, slice by slice, and the checks that find it. */
export class Study extends Observable<StudyState> {
  /** How the volume was looked at last, for when it is shown again. */
  lastLook: ViewerState | null = null;
  #run: AbortController | null = null;

  constructor(private readonly needs: StudyNeeds) {
    super({ records: {}, run: null, single: null });
  }

  /** Of the volume. */
  get name(): string {
    return this.needs.name;
  }

  /** Checks one slice; during a check of all, two others come first. */
  async checkSlice(look: Look, index: number): Promise<void> {
    const { volume, plane, window } = look;
    const mine: Single = { plane, index, problem: null };
    this.change({ single: mine });
    try {
      const started = performance.now();
      const slice = engineSlice(volume, plane, index, window);
      const finding = await this.needs.engine().classify(slice, performance.now() - started);
      this.#keep(look, index, finding);
      if (this.state.single === mine) this.change({ single: null });
    } catch (error) {
      if (this.state.single !== mine) return;
      const problem = toProblem(error);
      // Canceled with the rest by the user's own wish: no news.
      this.change({ single: problem.code === 'canceled' ? null : { ...mine, problem } });
    }
  }

  /**
   * Checks every slice of a plane that was not yet seen through this window: after an early end the
   * same call goes on where it stopped. Resolves when it has ended, however it did.
   */
  async checkAll(look: Look): Promise<void> {
    const { volume, plane, window } = look;
    this.needs.onRun();
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    const total = planeView(volume, plane).count;
    const indices = this.#missing(look, total);
    const finished: number[] = [];
    const progress = (): Run => ({
      plane,
      window,
      status: 'running',
      problem: null,
      done: total - indices.length + finished.length,
      total,
      remainingMs: remainingMs(finished, indices.length - finished.length),
    });
    this.change({ run: progress() });
    try {
      await streamSlices({
        indices,
        prepare: (index) => engineSlice(volume, plane, index, window),
        classify: (slice, decodeMs) => this.needs.engine().classify(slice, decodeMs),
        onFinding: (index, finding) => {
          finished.push(performance.now());
          this.#keep(look, index, finding, progress());
        },
        signal: run.signal,
      });
      if (this.#run === run) this.change({ run: null });
    } catch (error) {
      if (this.#run === run) this.#endEarly(toProblem(error));
    } finally {
      if (this.#run === run) this.#run = null;
    }
  }

  /** Ends what is under way, at once; what was found stays. */
  stop(): void {
    const busy = this.#run !== null || (this.state.single && !this.state.single.problem);
    if (!busy) return;
    this.#run?.abort();
    this.needs.engine().stop();
    this.#run = null;
    if (this.state.run?.status === 'running') this.#endEarly(null);
    this.change({ single: null });
  }

  #endEarly(problem: Problem | null): void {
    const { run } = this.state;
    if (!run) return;
    const failed = problem !== null && problem.code !== 'canceled';
    this.change({
      run: { ...run, status: failed ? 'failed' : 'stopped', problem: failed ? problem : null },
    });
  }

  #missing({ plane, window }: Look, total: number): number[] {
    const records = this.state.records[plane];
    return Array.from({ length: total }, (_, index) => index).filter(
      (index) => !seenThrough(records?.[index], window),
    );
  }

  #keep({ volume, plane, window }: Look, index: number, finding: Finding, run = this.state.run) {
    const records: PlaneRecords =
      this.state.records[plane] ??
      Array.from({ length: planeView(volume, plane).count }, () => null);
    const kept = records.with(index, sliceRecord(finding, window));
    this.change({ records: { ...this.state.records, [plane]: kept }, run });
  }
}
