import type { Backend, Finding } from '../../engine/finding';
import type { Problem } from '../../problems/problem';
import type { Job, Stage, Way } from '../../storage/job';

/** How many findings are listed: enough to see a cold start and what comes after it. */
const LISTED = 10;

/** What one finding took, in milliseconds, and by which way it came. */
export interface Timing extends Readonly<Finding['timings']> {
  readonly backend: Backend;
  readonly own: boolean;
  /** The network was built in code, because `model.json` was of no use. */
  readonly rebuilt: boolean;
  readonly way: Way | 'file' | 'region';
  readonly pixels: number;
}

/** The engine's work in this session, in numbers. */
export interface EngineActivity {
  readonly working: Readonly<Partial<Record<Stage, number>>>;
  readonly done: number;
  /** Codes alone: a problem's detail may name a file or a server. */
  readonly failed: Readonly<Partial<Record<Problem['code'], number>>>;
  /** Newest first. */
  readonly timings: readonly Timing[];
}

/** @param jobs newest first, as `readJobs` gives them */
export function engineActivity(jobs: readonly Job[]): EngineActivity {
  const timings = jobs.flatMap((job) =>
    job.state.kind === 'done' ? [timingOf(job.state.finding, wayOf(job))] : [],
  );
  return {
    working: tally(jobs, ({ state }) => (state.kind === 'working' ? state.stage : null)),
    done: timings.length,
    failed: tally(jobs, ({ state }) => (state.kind === 'failed' ? state.problem.code : null)),
    timings: timings.slice(0, LISTED),
  };
}

function tally<Name extends string>(
  jobs: readonly Job[],
  nameOf: (job: Job) => Name | null,
): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const job of jobs) {
    const name = nameOf(job);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function wayOf({ way, source }: Job): Timing['way'] {
  return way ?? (source === 'file' ? 'file' : 'region');
}

function timingOf(finding: Finding, way: Timing['way']): Timing {
  const { backend, rebuilt, timings, picture, model } = finding;
  return {
    ...timings,
    backend,
    own: model.own !== undefined,
    rebuilt,
    way,
    pixels: picture.width * picture.height,
  };
}
