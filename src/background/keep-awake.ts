import browser from 'webextension-polyfill';
import type { Job } from '../storage/job';
import { watchJobs } from '../storage/watch-jobs';

/**
 * Firefox suspends an event page 30 s after its last event or call, whatever its workers do; any call
 * that the browser answers starts that time anew (`parentapicall` in Firefox's ExtensionParent).
 */
const CALL_EVERY_MS = 10_000;

/** As long as Chrome's host stays after its last picture: engine and previews are still at hand. */
const STAY_MS = 5 * 60_000;

type Watch = (listener: (jobs: Job[]) => void) => unknown;

/** Keeps the event page while jobs are at work, and for five minutes after the last one. */
export function keepAwake(watch: Watch = watchJobs): void {
  let working = false;
  let stayUntil = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const call = () => {
    if (working || Date.now() < stayUntil) return void browser.runtime.getPlatformInfo();
    clearInterval(timer);
    timer = undefined;
  };
  watch((jobs) => {
    const worked = working;
    working = jobs.some(({ state }) => state.kind === 'working');
    if (!working && !worked) return;
    stayUntil = Date.now() + STAY_MS;
    timer ??= setInterval(call, CALL_EVERY_MS);
  });
}
