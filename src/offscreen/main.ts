import browser from 'webextension-polyfill';
import { EngineQueue } from '../host/engine-queue';
import { IdleClose } from '../host/idle-close';
import { PreviewStore } from '../host/preview-store';
import { Reporter } from '../host/reporter';
import { WorkerSession } from '../host/worker-session';
import { spokenLanguage } from '../i18n/load-language';
import { receive } from '../messaging/receive';

/** Chrome's offscreen document: owns the worker and the queue, and closes itself when idle. */
const root = browser.runtime.getURL('');
const newWorker = () =>
  new Worker(new URL('../host/engine-worker.ts', import.meta.url), { type: 'module' });

const previews = new PreviewStore();
const session = new WorkerSession(newWorker, root, (jobId, preview) =>
  previews.put(jobId, preview),
);
const prober = new WorkerSession(newWorker, root);
const queue = new EngineQueue(session, prober, new Reporter(), previews);
const idleClose = new IdleClose(() => queue.idle);

receive('host', {
  'host.classify': (request) => {
    idleClose.touch();
    queue.add(request);
  },
  'host.cancel': ({ jobId }) => queue.cancel(jobId),
  'host.forget': ({ jobIds }) => queue.forget(jobIds),
  'host.share': ({ from, to }) => previews.share(from, to),
  'host.states': () => queue.states(),
  'host.picture': ({ jobId }) => {
    idleClose.touch();
    return queue.picture(jobId);
  },
});

// The document is only ever created for a picture: load the engine while that one is on its way.
// Its request names the user's language, which this document cannot read; most have the browser's.
session.speak(spokenLanguage('auto'));
session.start();
idleClose.touch();
