import { verdictPhrase } from '../../../ui/verdict-words';
import { findingOf } from './slice-record';
import type { StudyState } from './study';

/** What a screen reader is told between two states of a study; empty where nothing has ended. */
export function runNews(before: StudyState, after: StudyState): string {
  if (before.run?.status === 'running' && after.run?.status !== 'running') {
    if (!after.run) return `All ${before.run.total} slices are checked.`;
    return `The check has stopped after ${after.run.done} of ${after.run.total} slices.`;
  }
  if (!before.single || after.single) return '';
  const { plane, index } = before.single;
  const record = after.records[plane]?.[index];
  return record && record !== before.records[plane]?.[index]
    ? `${verdictPhrase(findingOf(record))}.`
    : '';
}
