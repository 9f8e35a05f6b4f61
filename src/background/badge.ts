import browser from 'webextension-polyfill';
import type { Job } from '../storage/job';
import { onJobsChanged, readJobs } from '../storage/job-records';

/** Slate and dark red: white text has a contrast of at least 5 to 1 on both. */
const COLORS = { calm: '#33566b', problem: '#a4262c' };

export interface BadgeFace {
  readonly text: string;
  readonly title: string;
  readonly color: string;
}

/** What the toolbar button says: work under way, else whether the newest picture failed. */
export function badgeFace(jobs: readonly Job[]): BadgeFace {
  const working = jobs.filter((job) => job.state.kind === 'working').length;
  if (working > 0) {
    const title = `NeuroLens: ${working} ${working === 1 ? 'picture' : 'pictures'} in work`;
    return { text: working > 99 ? '99+' : String(working), title, color: COLORS.calm };
  }
  // Of a scan, its own view tells.
  if (jobs.find((job) => job.scanId === null)?.state.kind === 'failed') {
    return { text: '!', title: 'NeuroLens: the last picture failed', color: COLORS.problem };
  }
  return { text: '', title: 'NeuroLens', color: COLORS.calm };
}

/** Keeps the badge in step with the jobs, never with a verdict: others may see the toolbar. */
export function updateBadge(): void {
  const refresh = async () => {
    const face = badgeFace(await readJobs());
    await browser.action.setBadgeText({ text: face.text });
    await browser.action.setBadgeBackgroundColor({ color: face.color });
    await browser.action.setTitle({ title: face.title });
  };
  let planned = false;
  // A batch changes jobs many times a second; four looks a second are enough for a badge.
  onJobsChanged(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      void refresh();
    }, 250);
  });
  void refresh();
}
