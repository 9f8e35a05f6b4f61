import type { Slice } from '../../imaging/slice';
import type { Volume } from '../../imaging/volume/volume';
import { ProblemError } from '../../problems/problem';
import type { FileOpener, NamedFile, Sorted } from './file-opener';
import type { FromOpenWorker, ToOpenWorker } from './open-worker';

interface Pending {
  resolve(slice: Slice): void;
  reject(error: ProblemError): void;
}

/** Opens plain pictures in a worker. */
export class WorkerOpener implements FileOpener {
  #worker: Worker | null = null;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  async sort(
    files: readonly NamedFile[],
    { signal, onProgress }: Parameters<FileOpener['sort']>[1] = {},
  ): Promise<Sorted> {
    if (signal?.aborted) throw new ProblemError('canceled');
    onProgress?.(files.length);
    return { pictures: files, volumes: [], problems: [] };
  }

  picture({ file, path }: NamedFile, signal?: AbortSignal): Promise<Slice> {
    if (signal?.aborted) return Promise.reject(new ProblemError('canceled'));
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      signal?.addEventListener('abort', () => {
        this.#pending.delete(id);
        reject(new ProblemError('canceled'));
      });
      this.#ready().postMessage({ id, file, name: path } satisfies ToOpenWorker);
    });
  }

  volume(): Promise<Volume> {
    return Promise.reject(new ProblemError('unsupported-format'));
  }

  stop(): void {
    this.#end(new ProblemError('canceled'));
  }

  #ready(): Worker {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('./open-worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = ({ data }: MessageEvent<FromOpenWorker>) => {
        const pending = this.#pending.get(data.id);
        this.#pending.delete(data.id);
        if ('slice' in data) pending?.resolve(data.slice);
        else pending?.reject(new ProblemError(data.problem.code, data.problem.detail));
      };
      this.#worker.onerror = ({ message }) => this.#end(new ProblemError('internal', message));
    }
    return this.#worker;
  }

  #end(reason: ProblemError): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
