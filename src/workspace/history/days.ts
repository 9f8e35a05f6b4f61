import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Summary } from '../../storage/history/entry';

export interface Day {
  /** Unique, and the same for all entries of the day. */
  readonly key: string;
  readonly title: string;
  readonly summaries: Summary[];
}

/** Entries, newest first, under their days of the user's own time zone. */
export function byDay(summaries: readonly Summary[], now = new Date()): Day[] {
  const days: Day[] = [];
  for (const summary of summaries) {
    const date = new Date(summary.time);
    const key = date.toDateString();
    const last = days.at(-1);
    if (last?.key === key) last.summaries.push(summary);
    else days.push({ key, title: dayTitle(date, now), summaries: [summary] });
  }
  return days;
}

function dayTitle(date: Date, now: Date): string {
  if (date.toDateString() === now.toDateString()) return t('history_today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === yesterday.toDateString()) return t('history_yesterday');
  return formatDate(date, { dateStyle: 'full' });
}
