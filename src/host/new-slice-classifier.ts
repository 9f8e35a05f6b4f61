import browser from 'webextension-polyfill';
import { SliceClassifier } from './slice-classifier';
import { WorkerSession } from './worker-session';

/** An engine for one of our own pages; its worker starts with the first slice. */
export function newSliceClassifier(): SliceClassifier {
  const newWorker = () =>
    new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  return new SliceClassifier(new WorkerSession(newWorker, browser.runtime.getURL('')));
}
