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
  if (date.toDateString() === now.toDateString()) return 'Today';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === yesterday.toDateString()) return 'Yesterday';
  return DAY.format(date);
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'full' });
const TIME = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });
const BOTH = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** The time of day. */
export function timeWords(time: number): string {
  return TIME.format(time);
}

/** Day and time. */
export function momentWords(time: number): string {
  return BOTH.format(time);
}
