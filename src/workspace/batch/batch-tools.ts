import browser from 'webextension-polyfill';
import { SliceClassifier } from '../../host/slice-classifier';
import { WorkerSession } from '../../host/worker-session';
import { WorkerOpener } from '../open/worker-opener';
import { PictureMaker } from './pictures/picture-maker';
import type { BatchTools } from './run/batch-run';

/** What a batch works with: three workers, each started with its first task. */
export interface PageTools extends BatchTools {
  readonly pictures: PictureMaker;
}

export function newBatchTools(): PageTools {
  const session = new WorkerSession(
    () => new Worker(new URL('../../host/engine-worker.ts', import.meta.url), { type: 'module' }),
    browser.runtime.getURL(''),
  );
  return {
    opener: new WorkerOpener(),
    classifier: new SliceClassifier(session),
    pictures: new PictureMaker(
      () =>
        new Worker(new URL('./pictures/picture-worker.ts', import.meta.url), { type: 'module' }),
    ),
  };
}
