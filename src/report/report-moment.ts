const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** Day and time of the user's own time zone. */
export function reportMoment(time: number): string {
  return MOMENT.format(time);
}
