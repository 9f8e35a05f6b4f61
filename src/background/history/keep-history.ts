import { sweepHistory } from '../../storage/history/keep-for';
import { inPrivateWindows } from '../../storage/private-window';
import { sessionArea } from '../../storage/session-area';
import { readSettings } from '../../storage/settings';
import { keepResult, type ResultSurroundings } from './keep-result';
import { newlyDone } from './newly-done';

/**
 * Keeps results as they come. The browser tells each change of a job, and wakes the service worker
 * for it: one that is killed right after it has stored a finding does not lose the entry.
 */
export function keepHistory(around: ResultSurroundings): void {
  if (inPrivateWindows()) return;
  sessionArea.onChanged.addListener((changes) => {
    const results = newlyDone(changes);
    if (results.length > 0) void keepAll(results);
  });
  void sweepHistory().catch(() => undefined);

  async function keepAll(results: ReturnType<typeof newlyDone>): Promise<void> {
    // Asked first, so that with history off nothing more is done: no tab is looked at.
    if (!(await readSettings()).history) return;
    // What cannot be kept is no problem of the finding, which the user has.
    for (const job of results) await keepResult(job, around).catch(() => undefined);
  }
}
