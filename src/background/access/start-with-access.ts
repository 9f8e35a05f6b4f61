import browser from 'webextension-polyfill';
import { ProblemError } from '../../problems/problem';
import { mayRead } from '../../storage/site-access';
import type { JobStore } from '../job-store';
import type { Jobs } from '../jobs';

/**
 * Starts a job again, now that the user has allowed the site of its picture, and shows its tab,
 * where the new card is.
 *
 * @returns the new job's id.
 * @throws ProblemError `interrupted` when the job or its picture's address is gone, `access-needed`
 * when the permission is not really there, `page-closed` when the tab is gone.
 */
export async function startWithAccess(
  jobId: string,
  store: Pick<JobStore, 'get'>,
  jobs: Pick<Jobs, 'retryFromPage'>,
): Promise<string> {
  const origin = (await store.get(jobId))?.origin;
  if (!origin?.imageUrl) throw new ProblemError('interrupted');
  // The message says that it was granted; only the browser knows.
  if (!(await mayRead(origin.imageUrl))) throw new ProblemError('access-needed');
  await bringToFront(origin.tabId);
  return jobs.retryFromPage(jobId);
}

async function bringToFront(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch (error) {
    throw new ProblemError('page-closed', undefined, { cause: error });
  }
}
