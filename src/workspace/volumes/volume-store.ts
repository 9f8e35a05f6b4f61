import type { Volume } from '../../imaging/volume/volume';
import { type Problem, toProblem } from '../../problems/problem';
import type { FileOpener, VolumeSource } from '../open/file-opener';
import type { Classifier } from './check/classifier';
import { Study } from './check/study';
import { Observable } from './observable';
import { OpenedVolumes } from './opened-volumes';

/** The volume that is shown, on its way from its files. */
export type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly source: VolumeSource }
  | { readonly kind: 'open'; readonly source: VolumeSource; readonly volume: Volume }
  | { readonly kind: 'failed'; readonly source: VolumeSource; readonly problem: Problem };

export interface VolumesState {
  readonly sources: readonly VolumeSource[];
  readonly shown: Shown;
}

/** A source with what opens it and what was found in it. */
interface Entry {
  readonly source: VolumeSource;
  readonly opener: Pick<FileOpener, 'volume'>;
  readonly study: Study;
}

const NONE: Shown = { kind: 'none' };

/**
 * The series and volumes that were handed in, for as long as the page lives; nothing of them is
 * stored. Each is decoded when it is shown, and its findings outlive its pixels.
 */
export class VolumeStore extends Observable<VolumesState> {
  readonly #entries = new Map<string, Entry>();
  readonly #opened = new OpenedVolumes((id) => this.#entries.get(id)?.study.stop());
  #opening = new AbortController();
  #classifier: Classifier | null = null;

  /** @param newClassifier called once, when the first slice is to be checked */
  constructor(private readonly newClassifier: () => Classifier) {
    super({ sources: [], shown: NONE });
  }

  /** Adds what is not there yet, told by its id. */
  add(sources: readonly VolumeSource[], opener: Pick<FileOpener, 'volume'>): void {
    for (const source of sources) {
      if (this.#entries.has(source.id)) continue;
      const study = new Study({
        name: source.name,
        engine: () => this.#engine(),
        onRun: () => this.#stopAllBut(source.id),
      });
      this.#entries.set(source.id, { source, opener, study });
    }
    this.change({ sources: this.#sources() });
  }

  /** Takes a source away, with its volume and its findings. */
  remove(id: string): void {
    if (this.#shownId() === id) this.show(null);
    this.#opened.drop(id);
    this.#entries.delete(id);
    this.change({ sources: this.#sources() });
  }

  /** Shows a source, decoding it first where it has to; null, or an id that is not there, nothing. */
  show(id: string | null): void {
    const entry = id === null ? undefined : this.#entries.get(id);
    if (entry?.source.id === this.#shownId()) return;
    this.#opening.abort();
    if (entry) this.#open(entry);
    else this.change({ shown: NONE });
  }

  /** Tries a source that could not be opened once more. */
  retry(): void {
    const entry = this.#entries.get(this.#shownId() ?? '');
    if (entry && this.state.shown.kind === 'failed') this.#open(entry);
  }

  /** What was found in a source; null for one that is not there. */
  study(id: string): Study | null {
    return this.#entries.get(id)?.study ?? null;
  }

  /** Ends all work and frees the volumes; the sources stay. */
  close(): void {
    this.#opening.abort();
    this.#opened.clear();
    this.#classifier?.stop();
    this.change({ shown: NONE });
  }

  #open({ source, opener }: Entry): void {
    const held = this.#opened.get(source.id);
    if (held) {
      this.change({ shown: { kind: 'open', source, volume: held } });
      return;
    }
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    this.change({ shown: { kind: 'opening', source } });
    // The engine's script loads while the files are decoded: a check often follows.
    this.#engine().warmUp();
    opener.volume(source, signal).then(
      (volume) => {
        if (signal.aborted) return;
        this.#opened.put(source.id, volume);
        this.change({ shown: { kind: 'open', source, volume } });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.change({ shown: { kind: 'failed', source, problem: toProblem(error) } });
      },
    );
  }

  #engine(): Classifier {
    this.#classifier ??= this.newClassifier();
    return this.#classifier;
  }

  /** There is one engine: a check of all slices ends another, which can be gone on with later. */
  #stopAllBut(id: string): void {
    for (const { source, study } of this.#entries.values()) if (source.id !== id) study.stop();
  }

  #sources(): VolumeSource[] {
    return [...this.#entries.values()].map(({ source }) => source);
  }

  #shownId(): string | null {
    const { shown } = this.state;
    return shown.kind === 'none' ? null : shown.source.id;
  }
}
