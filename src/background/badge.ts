import browser from 'webextension-polyfill';
import { plural, t } from '../i18n/t';
import type { Job } from '../storage/job';
import { inPrivateWindows } from '../storage/private-window';
import { watchJobs } from '../storage/watch-jobs';
import { languageReady } from './language';

/** Slate and dark red: white text has a contrast of at least 5 to 1 on both. */
const COLORS = { calm: '#33566b', problem: '#a4262c' };

/** A batch changes jobs many times a second; four looks a second are enough for a badge. */
const BADGE_EVERY_MS = 250;

export interface BadgeFace {
  readonly text: string;
  readonly title: string;
  readonly color: string;
}

/** What the toolbar button says: work under way, else whether the newest picture failed. */
export function badgeFace(jobs: readonly Job[]): BadgeFace {
  const working = jobs.filter((job) => job.state.kind === 'working').length;
  if (working > 0) {
    const title = plural('background_working', working);
    return { text: working > 99 ? '99+' : String(working), title, color: COLORS.calm };
  }
  // Of a scan, its own view tells.
  if (jobs.find((job) => job.scanId === null)?.state.kind === 'failed') {
    return { text: '!', title: t('background_last_failed'), color: COLORS.problem };
  }
  return { text: '', title: t('extension_name'), color: COLORS.calm };
}

/** Keeps the badge in step with the jobs, never with a verdict: others may see the toolbar. */
export function updateBadge(): void {
  const show = async (jobs: readonly Job[]) => {
    await languageReady();
    const face = badgeFace(jobs);
    await Promise.all((await places()).map((place) => paint(face, place)));
  };
  watchJobs((jobs) => void show(jobs), BADGE_EVERY_MS);
}

type Place = { tabId?: number };

/**
 * Where the badge is put: everywhere at once, but in private windows on each of their tabs, because
 * Chrome shows the one badge of private windows on the toolbars of the others too.
 */
async function places(): Promise<Place[]> {
  if (!inPrivateWindows()) return [{}];
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [{ tabId: id }]));
}

async function paint({ text, color, title }: BadgeFace, place: Place): Promise<void> {
  try {
    await browser.action.setBadgeText({ text, ...place });
    await browser.action.setBadgeBackgroundColor({ color, ...place });
    await browser.action.setTitle({ title, ...place });
  } catch {
    // A tab that was closed meanwhile needs no badge.
  }
}
