import { plural, t } from '../i18n/t';
import { problemSentences } from '../problems/problem-sentences';
import type { Job } from '../storage/job';
import { shownName } from './shown-name';
import { verdictPhrase } from './verdict-words';

/** More than this at once is told as a number: nobody listens to a list of fifty. */
const MAX_SPOKEN = 3;

/** The part of a job's past that decides whether there is news. */
export type KnownJobs = ReadonlyMap<string, Job['state']['kind']>;

/** What to remember of a list of jobs until the next one. */
export function knownJobs(jobs: readonly Job[]): KnownJobs {
  return new Map(jobs.map((job) => [job.id, job.state.kind]));
}

/** The news between two lists of jobs, in words; empty when nothing has ended. */
export function announcement(before: KnownJobs, jobs: readonly Job[]): string {
  const ended = jobs.filter(
    (job) => job.state.kind !== 'working' && before.get(job.id) !== job.state.kind,
  );
  if (ended.length > MAX_SPOKEN) return plural('card_announce_done', ended.length);
  return ended.map(outcome).join(' ');
}

function outcome(job: Job): string {
  const { state } = job;
  const name = shownName(job.name);
  if (state.kind === 'failed') {
    return t('card_announce_problem', { name, problem: problemSentences(state.problem).what });
  }
  if (state.kind === 'working') return '';
  return t('card_announce_finding', { name, finding: verdictPhrase(state.finding) });
}
