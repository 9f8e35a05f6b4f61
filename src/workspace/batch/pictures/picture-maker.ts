import type { LocalisationMap } from '../../../engine/finding';
import { ProblemError } from '../../../problems/problem';
import type { FromPictureWorker, Pixels, ToPictureWorker } from './picture-protocol';

/** Twice the row's picture, for dense screens. */
const THUMBNAIL_SIDE = 80;
/** Longest side of what the detail shows; larger than any screen gives it. */
const PREVIEW_SIDE = 1024;

/** The part of a `Worker` that is used here. */
export type PictureWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Pending {
  resolve(picture: Blob): void;
  reject(error: ProblemError): void;
}

/**
 * Encodes pictures of slices in a worker of its own, which starts with the first. Each call takes
 * the slice's pixels with it: the caller cannot use them afterwards. Rejects with a ProblemError.
 */
export class PictureMaker {
  #worker: PictureWorker | null = null;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  constructor(private readonly build: () => PictureWorker) {}

  /** A small JPEG for a row. */
  thumbnail(slice: Pixels): Promise<Blob> {
    return this.#ask(slice, { kind: 'jpeg', maxSide: THUMBNAIL_SIDE });
  }

  /** A JPEG for looking at. */
  preview(slice: Pixels): Promise<Blob> {
    return this.#ask(slice, { kind: 'jpeg', maxSide: PREVIEW_SIDE });
  }

  /** A PNG with the map drawn in; without one, of the slice alone. */
  withMap(slice: Pixels, map: LocalisationMap | null): Promise<Blob> {
    return this.#ask(slice, { kind: 'map', map });
  }

  /** Ends the worker; what is under way rejects with `canceled`, the next call starts another. */
  stop(): void {
    this.#end(new ProblemError('canceled'));
  }

  #ask(
    { width, height, pixels }: Pixels,
    what:
      | Omit<Extract<ToPictureWorker, { kind: 'jpeg' }>, 'id' | 'slice'>
      | Omit<Extract<ToPictureWorker, { kind: 'map' }>, 'id' | 'slice'>,
  ): Promise<Blob> {
    const worker = this.#ready();
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      const request: ToPictureWorker = { ...what, id, slice: { width, height, pixels } };
      worker.postMessage(request, [pixels.buffer]);
    });
  }

  #ready(): PictureWorker {
    if (!this.#worker) {
      const worker = this.build();
      worker.onmessage = ({ data }: MessageEvent<FromPictureWorker>) => this.#receive(data);
      worker.onerror = (event) => this.#end(new ProblemError('internal', event.message));
      this.#worker = worker;
    }
    return this.#worker;
  }

  #receive(message: FromPictureWorker): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if ('picture' in message) pending?.resolve(message.picture);
    else pending?.reject(new ProblemError(message.problem.code, message.problem.detail));
  }

  #end(reason: ProblemError): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
