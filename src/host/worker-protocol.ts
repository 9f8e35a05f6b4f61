import type { BackendChoice } from '../engine/backend-choice-schema';
import type { Backend, Finding } from '../engine/finding';
import type { Slice } from '../imaging/slice';
import type { Problem } from '../problems/problem';
import type { Stage } from '../storage/job';

/** A picture on its way to the worker: see the message `host.classify`. */
export interface PictureToClassify {
  readonly jobId: string;
  readonly name: string;
  readonly file: Blob;
  readonly backend: Backend;
  readonly prefilter?: boolean | undefined;
}

/** A slice that one of our own pages has decoded already. */
export interface SliceToClassify {
  readonly slice: Slice;
  readonly backend: Backend;
  /** How long decoding took; passed on in the finding's timings. */
  readonly decodeMs: number;
}

/**
 * Messages between the host's document and its worker. Both are ours and built together, so these
 * are types only; nothing else can reach the worker.
 */
export type ToWorker =
  | { kind: 'start'; baseUrl: string }
  | ({ kind: 'classify' } & PictureToClassify)
  | ({ kind: 'classify-slice' } & SliceToClassify)
  | { kind: 'probe' };

export type FromWorker =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'classified'; finding: Finding }
  /** Follows its `classified`: encoding must not delay the finding. */
  | { kind: 'preview'; jobId: string; preview: Blob }
  | { kind: 'probed'; choice: BackendChoice }
  | { kind: 'failed'; problem: Problem };
