import { inPrivateWindows } from '../private-window';
import { readSettings } from '../settings';
import { removeBefore } from './history-records';

const DAY_MS = 86_400_000;

let sweptAt = Number.NEGATIVE_INFINITY;

/**
 * Forgets what is older than the user wants it kept for. To be called at the start of the
 * background and when the number of days changes.
 *
 * @returns the number of entries that went
 */
export async function sweepHistory(now = Date.now()): Promise<number> {
  // There is no history in private windows, and the ordinary one is out of their reach.
  if (inPrivateWindows()) return 0;
  sweptAt = now;
  const { historyDays } = await readSettings();
  return historyDays === null ? 0 : removeBefore(now - historyDays * DAY_MS);
}

/** As `sweepHistory`, but at most once a day in one context. */
export async function sweepDaily(now = Date.now()): Promise<void> {
  if (now - sweptAt >= DAY_MS) await sweepHistory(now);
}
