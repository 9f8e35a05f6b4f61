import { newHost } from '../host/new-host';
import type { Handlers, SenderPlace } from '../messaging/receive';
import { ProblemError } from '../problems/problem';
import { writeBackendChoice } from '../storage/backend-choice';
import type { Job } from '../storage/job';
import { inPrivateWindows } from '../storage/private-window';
import { wantedBackend } from '../storage/wanted-backend';
import { openAccessPage } from './access/open-access-page';
import { startWithAccess } from './access/start-with-access';
import { acquire } from './acquire/acquire';
import { JobStore } from './job-store';
import { Jobs } from './jobs';
import { spokenTexts } from './language';
import { openOwnPage } from './open-own-page';
import { showCard, updateCard } from './page-card';
import { beginRegion } from './region/begin-region';
import { freezeTab, frozenCapture } from './region/frozen';
import { spendGrant } from './region/region-grants';
import { takeRegion } from './region/take-region';
import { browserSide } from './scan/browser-side';
import { ScanStore } from './scan/scan-store';
import { Scans } from './scan/scans';

const store = new JobStore();
export const host = newHost({
  moved: (jobId, state) => jobs.moved(jobId, state),
  probed: writeBackendChoice,
});

export const jobs: Jobs = new Jobs({
  store,
  host,
  acquire,
  showCard,
  updateCard,
  freezeTab,
  backend: wantedBackend,
});

export const scans = new Scans({ ...browserSide, store: new ScanStore(), jobs, jobStore: store });

/** Every message that the background answers. */
export const handlers: Handlers<'background'> = {
  'jobs.submit': async (handedIn) => ({
    jobId: await jobs.submitFile({ ...handedIn, incognito: inPrivateWindows() }),
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
    await openOwnPage(`src/workspace/index.html?job=${jobId}`);
  },
  'card.model': async ({ jobId }, sender) => {
    await refuseOthersJob(jobId, sender);
    await openOwnPage('src/model-page/index.html');
  },
  'card.access': async ({ jobId }, sender) => {
    const { origin } = await refuseOthersJob(jobId, sender);
    if (origin) await openAccessPage(jobId, origin.tabId);
  },
  'card.region': async ({ jobId }, sender) => {
    await refuseOthersJob(jobId, sender);
    await beginRegion(sender.tabId ?? -1, jobs);
  },
  'card.alive': async ({ jobId }, sender) => {
    const job = await refuseOthersJob(jobId, sender);
    // Not waited for: a picture that is acquired again may take longer than the card's patience.
    void jobs.recover();
    return job;
  },
  'access.granted': async ({ jobId }) => ({ jobId: await startWithAccess(jobId, store, jobs) }),
  'region.begin': ({ tabId }) => beginRegion(tabId, jobs),
  'region.marked': (marked, sender) => takeRegion(marked, sender, jobs),
  'region.canceled': async (_nothing, { tabId }) => {
    if (tabId !== null) await spendGrant(tabId);
  },
  'captures.take': ({ captureId }) => frozenCapture(captureId),
  'scan.start': async ({ tabId }) => ({ scanId: await scans.start(tabId) }),
  'scan.again': ({ scanId }) => scans.again(scanId),
  'scan.cancel': ({ scanId }) => scans.cancel(scanId),
  'scan.show': ({ scanId, jobId }) => scans.show(scanId, jobId),
  'language.texts': () => spokenTexts(),
  'host.moved': ({ jobId, state }) => jobs.moved(jobId, state),
  'host.probed': ({ choice }) => writeBackendChoice(choice),
};

/** A content script may act only on the job of its own tab. */
async function refuseOthersJob(jobId: string, sender: SenderPlace): Promise<Job> {
  const job = await store.get(jobId);
  if (!job?.origin || job.origin.tabId !== sender.tabId) {
    throw new ProblemError('message-refused', 'not a job of this tab');
  }
  return job;
}
