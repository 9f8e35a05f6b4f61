import type { KnownModel } from '../../src/engine/model-registry';
import type { Settings } from '../../src/storage/settings';
import type { MeasureHook, Taken } from '../../src/workspace/batch/measure-hook';

/** The workspace in which every file goes to the batch. */
export const BATCH_PAGE = 'src/workspace/index.html?measure=batch#batch';
/** A page that does not answer for as long is given up, in milliseconds. */
export const PAGE_MS = 30_000;
/** Handing over a chunk of files; Chromium copies what is large. */
export const UPLOAD_MS = 60_000;

export const EVALUATION_BROWSERS = ['chromium', 'firefox'] as const;
export type EvaluationBrowserName = (typeof EVALUATION_BROWSERS)[number];

/** What the files are classified with. */
export interface EvaluationSetup {
  readonly browser: EvaluationBrowserName;
  readonly backend: Settings['backend'];
  readonly model: KnownModel;
}

/** A browser with the workspace's batch open, as the evaluation uses it: files in, rows out. */
export interface EvaluationBrowser {
  /** Chooses files in the workspace, as a user does. Resolves before they are classified. */
  upload(paths: readonly string[]): Promise<void>;
  /** Takes what is through out of the batch, so that its memory stays bounded. */
  takeFinished(): Promise<Taken>;
  close(): Promise<void>;
}

/** Runs in the workspace page. */
export function takeFromBatch(): Taken {
  const { neurolensBatch } = window as unknown as { neurolensBatch: MeasureHook };
  return neurolensBatch.take();
}
