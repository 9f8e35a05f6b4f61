import PQueue from 'p-queue';
import { currentLanguage } from '../../i18n/catalog';
import { t } from '../../i18n/t';
import type { Slice } from '../../imaging/slice';
import type { Volume } from '../../imaging/volume/volume';
import { ProblemError } from '../../problems/problem';
import type { FileOpener, NamedFile, Sorted, VolumeSource } from './file-opener';
import type { FromOpener, ToOpener } from './open-protocol';

/** The part of a `Worker` that the opener uses; tests hand in one that never answers. */
export type OpenWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * How long the worker may stay silent, in milliseconds. Sorting reports progress; the slowest
 * decoding, 512 MB of packed voxels, takes 10 s here.
 */
export const OPENING_LIMIT_MS = 60_000;

type Answer = Exclude<FromOpener, { kind: 'progress' | 'failed' }>;

interface Options {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Opens files in a worker, one request after another; later ones wait here. Decoding cannot be
 * interrupted, so what is canceled while it runs, and what takes too long, ends the worker; the next
 * request gets a new one.
 */
export class WorkerOpener implements FileOpener {
  readonly #queue = new PQueue({ concurrency: 1 });
  #worker: OpenWorker | null = null;
  #run = new AbortController();

  constructor(
    private readonly build: () => OpenWorker = openWorker,
    private readonly limitMs = OPENING_LIMIT_MS,
  ) {}

  async sort(files: readonly NamedFile[], options: Options = {}): Promise<Sorted> {
    return (await this.#ask({ kind: 'sort', files }, 'sorted', options)).sorted;
  }

  async picture(file: NamedFile, signal?: AbortSignal): Promise<Slice> {
    return (await this.#ask({ kind: 'picture', file }, 'picture', { signal })).slice;
  }

  async volume(source: VolumeSource, signal?: AbortSignal): Promise<Volume> {
    return (await this.#ask({ kind: 'volume', source }, 'volume', { signal })).volume;
  }

  stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#end();
  }

  async #ask<K extends Answer['kind']>(
    request: ToOpener,
    kind: K,
    { signal, onProgress }: Options,
  ): Promise<Extract<Answer, { kind: K }>> {
    const ended = AbortSignal.any([this.#run.signal, ...(signal ? [signal] : [])]);
    const answer = await new Promise<Answer>((resolve, reject) => {
      // At once, also for a request whose turn has not come.
      ended.addEventListener('abort', () => reject(new ProblemError('canceled')));
      this.#queue.add(() => this.#exchange(request, ended, onProgress)).then(resolve, reject);
    });
    if (answer.kind !== kind) throw new ProblemError('internal', answer.kind);
    return answer as Extract<Answer, { kind: K }>;
  }

  #exchange(
    request: ToOpener,
    signal: AbortSignal,
    onProgress: Options['onProgress'],
  ): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (signal.aborted) {
        reject(new ProblemError('canceled'));
        return;
      }
      const settled = new AbortController();
      const fail = (error: ProblemError) => {
        settled.abort();
        this.#end();
        reject(error);
      };
      const tooLong = () => fail(new ProblemError('engine-timeout', t('detail_opening')));
      let silence = setTimeout(tooLong, this.limitMs);
      settled.signal.addEventListener('abort', () => clearTimeout(silence));
      signal.addEventListener('abort', () => fail(new ProblemError('canceled')), {
        signal: settled.signal,
      });
      const worker = this.#ready();
      worker.onerror = (event) => fail(new ProblemError('engine-crashed', event.message));
      worker.onmessage = ({ data }: MessageEvent<FromOpener>) => {
        clearTimeout(silence);
        if (data.kind === 'progress') {
          silence = setTimeout(tooLong, this.limitMs);
          onProgress?.(data.done);
          return;
        }
        settled.abort();
        if (data.kind !== 'failed') resolve(data);
        else reject(new ProblemError(data.problem.code, data.problem.detail));
      };
      worker.postMessage(request);
    });
  }

  #ready(): OpenWorker {
    if (!this.#worker) {
      this.#worker = this.build();
      const start: ToOpener = { kind: 'start', language: currentLanguage() };
      this.#worker.postMessage(start);
    }
    return this.#worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function openWorker(): OpenWorker {
  return new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' });
}
