import type { Job } from '../../storage/job';
import { jobOfRecord } from '../../storage/job-records';
import type { SessionChanges } from '../../storage/session-area';

/** A job with its finding, as it stands in the list of results. */
export type DoneJob = Job & { state: Extract<Job['state'], { kind: 'done' }> };

/**
 * The jobs that a change made results: those that are done now and were not before. A picture of a
 * scan becomes one when its user opens it. Private windows' are none.
 */
export function newlyDone(changes: SessionChanges): DoneJob[] {
  return Object.entries(changes).flatMap(([key, { oldValue, newValue }]) => {
    const now = jobOfRecord(key, newValue)?.job;
    if (!now || !isResult(now)) return [];
    const before = jobOfRecord(key, oldValue)?.job;
    return before && isResult(before) ? [] : [now];
  });
}

function isResult(job: Job): job is DoneJob {
  return job.state.kind === 'done' && job.scanId === null && !job.incognito;
}
