import browser from 'webextension-polyfill';
import { OffscreenHost } from '../host/offscreen-host';
import type { Handlers, SenderPlace } from '../messaging/receive';
import { ProblemError } from '../problems/problem';
import { readBackendChoice, writeBackendChoice } from '../storage/backend-choice';
import { readSettings } from '../storage/settings';
import { acquire } from './acquire/acquire';
import { JobStore } from './job-store';
import { Jobs } from './jobs';
import { showCard, updateCard } from './page-card';
import { browserSide } from './scan/browser-side';
import { ScanStore } from './scan/scan-store';
import { Scans } from './scan/scans';

const store = new JobStore();
const host = new OffscreenHost();

export const jobs = new Jobs({ store, host, acquire, showCard, updateCard, backend });

export const scans = new Scans({ ...browserSide, store: new ScanStore(), jobs, jobStore: store });

/** Every message that the background answers. */
export const handlers: Handlers<'background'> = {
  'jobs.submit': async ({ jobId, file, name }) => ({
    jobId: await jobs.submitFile({ file, name, jobId }),
  }),
  'jobs.cancel': ({ jobId }) => jobs.cancel(jobId),
  'jobs.remove': ({ jobIds }) => jobs.remove(jobIds),
  'jobs.recover': () => jobs.recover(),
  'jobs.picture': ({ jobId }) => host.picture(jobId),
  'card.cancel': async ({ jobId }, sender) => {
    await refuseOthersJob(jobId, sender);
    await jobs.cancel(jobId);
  },
  'card.open': async ({ jobId }, sender) => {
    await refuseOthersJob(jobId, sender);
    const url = browser.runtime.getURL(`src/workspace/index.html?job=${jobId}`);
    await browser.tabs.create({ url });
  },
  'scan.start': async ({ tabId }) => ({ scanId: await scans.start(tabId) }),
  'scan.again': ({ scanId }) => scans.again(scanId),
  'scan.cancel': ({ scanId }) => scans.cancel(scanId),
  'scan.show': ({ scanId, jobId }) => scans.show(scanId, jobId),
  'host.moved': ({ jobId, state }) => jobs.moved(jobId, state),
  'host.probed': ({ choice }) => writeBackendChoice(choice),
};

/** A content script may act only on the job of its own tab. */
async function refuseOthersJob(jobId: string, sender: SenderPlace): Promise<void> {
  const job = await store.get(jobId);
  if (!job?.origin || job.origin.tabId !== sender.tabId) {
    throw new ProblemError('message-refused', 'not a job of this tab');
  }
}

async function backend() {
  const { backend: wanted } = await readSettings();
  if (wanted !== 'auto') return { backend: wanted, probe: false };
  const kept = await readBackendChoice();
  // Until the machine has been measured: WASM, which starts fastest everywhere.
  return { backend: kept?.backend ?? ('wasm' as const), probe: kept === null };
}
