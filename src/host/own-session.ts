import browser from 'webextension-polyfill';
import { WorkerSession } from './worker-session';

/** An engine worker for one of our own pages, apart from the host's. The page ends it with `stop`. */
export function ownSession(): WorkerSession {
  return new WorkerSession(
    () => new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' }),
    browser.runtime.getURL(''),
  );
}
