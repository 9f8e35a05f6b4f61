import PQueue from 'p-queue';
import { currentLanguage } from '../../i18n/catalog';
import { t } from '../../i18n/t';
import type { Slice } from '../../imaging/slice';
import type { Volume } from '../../imaging/volume/volume';
import { ProblemError } from '../../problems/problem';
import { yieldToPage } from '../yield-to-page';
import type { FileOpener, NamedFile, Sorted, VolumeSource } from './file-opener';
import { resolved } from './file-references';
import type { FromOpener, ToOpener } from './open-protocol';

/** The part of a `Worker` that the opener uses; tests hand in one that never answers. */
export type OpenWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * How long the worker may stay silent, in milliseconds. Sorting reports progress; the slowest
 * decoding, 512 MB of packed voxels, takes 10 s here.
 */
export const OPENING_LIMIT_MS = 60_000;

/**
 * Files that are sent to the worker in one task of the page: each takes 0.1 ms to copy, and 0.4 ms
 * where the machine is busy, because the browser's own process has a part in it. 1,000 at once
 * were a task of 430 ms.
 */
export const FILES_IN_A_PART = 32;

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
    const requests = inParts(files);
    return resolved((await this.#ask(requests, 'sorted', options)).sorted, files);
  }

  async picture(file: NamedFile, signal?: AbortSignal): Promise<Slice> {
    return (await this.#ask([{ kind: 'picture', file }], 'picture', { signal })).slice;
  }

  async volume(source: VolumeSource, signal?: AbortSignal): Promise<Volume> {
    return (await this.#ask([{ kind: 'volume', source }], 'volume', { signal })).volume;
  }

  stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#end();
  }

  async #ask<K extends Answer['kind']>(
    requests: readonly ToOpener[],
    kind: K,
    { signal, onProgress }: Options,
  ): Promise<Extract<Answer, { kind: K }>> {
    const ended = AbortSignal.any([this.#run.signal, ...(signal ? [signal] : [])]);
    const answer = await new Promise<Answer>((resolve, reject) => {
      // At once, also for a request whose turn has not come.
      ended.addEventListener('abort', () => reject(new ProblemError('canceled')));
      this.#queue.add(() => this.#exchange(requests, ended, onProgress)).then(resolve, reject);
    });
    if (answer.kind !== kind) throw new ProblemError('internal', answer.kind);
    return answer as Extract<Answer, { kind: K }>;
  }

  #exchange(
    requests: readonly ToOpener[],
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
      const heard = () => {
        clearTimeout(silence);
        silence = setTimeout(tooLong, this.limitMs);
      };
      settled.signal.addEventListener('abort', () => clearTimeout(silence));
      signal.addEventListener('abort', () => fail(new ProblemError('canceled')), {
        signal: settled.signal,
      });
      const worker = this.#ready();
      worker.onerror = (event) => fail(new ProblemError('engine-crashed', event.message));
      worker.onmessage = ({ data }: MessageEvent<FromOpener>) => {
        if (data.kind === 'progress') {
          heard();
          onProgress?.(data.done);
          return;
        }
        settled.abort();
        if (data.kind !== 'failed') resolve(data);
        else reject(new ProblemError(data.problem.code, data.problem.detail));
      };
      send(worker, requests, settled.signal, heard).catch((error: unknown) =>
        fail(new ProblemError('internal', String(error))),
      );
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

function inParts(files: readonly NamedFile[]): ToOpener[] {
  const parts: ToOpener[] = [];
  for (let from = 0; from === 0 || from < files.length; from += FILES_IN_A_PART) {
    const to = from + FILES_IN_A_PART;
    parts.push({ kind: 'sort', files: files.slice(from, to), more: to < files.length });
  }
  return parts;
}

/** Sends each request in a task of its own, until the exchange is over. */
async function send(
  worker: OpenWorker,
  requests: readonly ToOpener[],
  over: AbortSignal,
  onSent: () => void,
): Promise<void> {
  for (const [at, request] of requests.entries()) {
    if (at > 0) await yieldToPage();
    if (over.aborted) return;
    worker.postMessage(request);
    onSent();
  }
}

function openWorker(): OpenWorker {
  return new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' });
}
