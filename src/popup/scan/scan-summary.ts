import type { Job } from '../../storage/job';
import type { Candidate, LeftOut, Scan } from '../../storage/scan';

/** A picture that was checked, and how often the page shows it. */
export interface ScanRow {
  readonly job: Job;
  readonly copies: number;
}

export type LeftOutReason = Exclude<LeftOut, 'other-site'> | 'colored';

/** A scan in the numbers and rows that its view shows. */
export interface ScanSummary {
  /** Pictures that were or are to be checked, and those of them that are through. */
  readonly total: number;
  readonly checked: number;
  /** The most suspicious first. */
  readonly rows: readonly ScanRow[];
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  /** Pictures on sites that the browser does not let us read, and the hosts of those sites. */
  readonly closed: { readonly count: number; readonly hosts: readonly string[] };
}

/** Sums up a scan from its record and the jobs that are kept, in whatever order they are. */
export function summarize(scan: Scan, jobs: readonly Job[]): ScanSummary {
  const known = new Map(jobs.map((job) => [job.id, job]));
  const planned = scan.candidates.filter(({ jobId }) => jobId !== null);
  const ended = planned.flatMap(({ jobId, copies }) => {
    const job = known.get(jobId ?? '');
    return job && job.state.kind !== 'working' && codeOf(job) !== 'canceled'
      ? [{ job, copies }]
      : [];
  });
  const rows = ended.filter(({ job }) => codeOf(job) !== 'not-checked');
  const leftOut = countReasons(scan.candidates);
  const colored = ended.length - rows.length;
  if (colored > 0) leftOut.set('colored', colored);
  return {
    total: planned.length,
    checked: ended.length,
    rows: rows.sort(bySuspicion),
    leftOut,
    closed: closedSites(scan.candidates),
  };
}

const ORDER = ['tumor', 'uncertain', 'no_tumor', 'not_brain_mri'] as const;

function bySuspicion(a: ScanRow, b: ScanRow): number {
  return rank(a.job) - rank(b.job) || likelihood(b.job) - likelihood(a.job);
}

function rank({ state }: Job): number {
  return state.kind === 'done' ? ORDER.indexOf(state.finding.verdict) : ORDER.length;
}

/** Of a tumor; of a picture that is none of a brain, of being one: the doubtful come first. */
function likelihood({ state }: Job): number {
  if (state.kind !== 'done') return 0;
  const { verdict, pTumor, pBrainMri } = state.finding;
  return verdict === 'not_brain_mri' ? pBrainMri : pTumor;
}

function countReasons(candidates: readonly Candidate[]): Map<LeftOutReason, number> {
  const counts = new Map<LeftOutReason, number>();
  for (const { leftOut } of candidates) {
    if (leftOut === null || leftOut === 'other-site') continue;
    counts.set(leftOut, (counts.get(leftOut) ?? 0) + 1);
  }
  return counts;
}

function closedSites(candidates: readonly Candidate[]): ScanSummary['closed'] {
  const closed = candidates.filter(({ leftOut }) => leftOut === 'other-site');
  const hosts = new Set(closed.map(({ imageUrl }) => new URL(imageUrl).hostname));
  return { count: closed.length, hosts: [...hosts] };
}

function codeOf({ state }: Job) {
  return state.kind === 'failed' ? state.problem.code : null;
}
