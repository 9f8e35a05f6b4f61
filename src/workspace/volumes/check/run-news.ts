import { plural, t } from '../../../i18n/t';
import { verdictPhrase } from '../../../ui/verdict-words';
import { findingOf } from './slice-record';
import type { StudyState } from './study';

/** What a screen reader is told between two states of a study; empty where nothing has ended. */
export function runNews(before: StudyState, after: StudyState): string {
  if (before.run?.status === 'running' && after.run?.status !== 'running') {
    if (!after.run) return plural('volumes_news_done', before.run.total);
    const { done, total } = after.run;
    return plural('volumes_news_stopped', total, { done });
  }
  if (!before.single || after.single) return '';
  const { plane, index } = before.single;
  const record = after.records[plane]?.[index];
  return record && record !== before.records[plane]?.[index]
    ? t('volumes_news_slice', { verdict: verdictPhrase(findingOf(record)) })
    : '';
}
