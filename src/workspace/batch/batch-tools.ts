import { newSliceClassifier } from '../../host/new-slice-classifier';
import { WorkerOpener } from '../open/worker-opener';
import { PictureMaker } from './pictures/picture-maker';
import type { BatchTools } from './run/batch-run';

/** What a batch works with: three workers, each started with its first task. */
export interface PageTools extends BatchTools {
  readonly pictures: PictureMaker;
}

export function newBatchTools(): PageTools {
  return {
    opener: new WorkerOpener(),
    classifier: newSliceClassifier(),
    pictures: new PictureMaker(
      () =>
        new Worker(new URL('./pictures/picture-worker.ts', import.meta.url), { type: 'module' }),
    ),
  };
}
