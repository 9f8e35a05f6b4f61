import type { BackendChoice } from '../engine/backend-choice-schema';
import type { Backend, Finding } from '../engine/finding';
import type { OwnModelCheck } from '../engine/own-model/check-own-model';
import type { OwnModelFiles } from '../engine/own-model/own-model-schema';
import type { OwnModelPackage } from '../engine/own-model/read-package';
import type { Preset } from '../engine/presets';
import type { BackendTest } from '../engine/test-backend';
import type { Language } from '../i18n/languages';
import type { Slice } from '../imaging/slice';
import type { Problem } from '../problems/problem';
import type { Stage } from '../storage/job';

/** What answers: see `wanted-backend.ts`. */
export interface WantedEngine {
  readonly backend: Backend;
  readonly model: string;
  readonly preset: Preset;
}

/** A picture on its way to the worker: see the message `host.classify`. */
export interface PictureToClassify extends WantedEngine {
  readonly jobId: string;
  readonly name: string;
  readonly file: Blob;
  readonly prefilter?: boolean | undefined;
}

/** A slice that one of our own pages has decoded already. */
export interface SliceToClassify extends WantedEngine {
  readonly slice: Slice;
  /** How long decoding took; passed on in the finding's timings. */
  readonly decodeMs: number;
}

/**
 * Messages between the host's document and its worker. Both are ours and built together, so these
 * are types only; nothing else can reach the worker.
 */
export type ToWorker =
  | { kind: 'start'; baseUrl: string; language: Language }
  /** Says what follows in another language. */
  | { kind: 'speak'; language: Language }
  | ({ kind: 'classify' } & PictureToClassify)
  | ({ kind: 'classify-slice' } & SliceToClassify)
  | { kind: 'probe' }
  /** Runs the shipped model on one backend, for the table of the settings. */
  | { kind: 'test-backend'; backend: Backend }
  /** Finds a user's model in files or a ZIP. */
  | { kind: 'read-model'; files: readonly File[] }
  /** Runs a user's model that is not kept yet. */
  | { kind: 'check-model'; files: OwnModelFiles };

export type FromWorker =
  | { kind: 'stage'; stage: Stage }
  | { kind: 'classified'; finding: Finding }
  /** Follows its `classified`: encoding must not delay the finding. */
  | { kind: 'preview'; jobId: string; preview: Blob }
  | { kind: 'probed'; choice: BackendChoice }
  | { kind: 'backend-tested'; test: BackendTest }
  | { kind: 'model-read'; package: OwnModelPackage }
  | { kind: 'model-checked'; check: OwnModelCheck }
  | { kind: 'failed'; problem: Problem };
