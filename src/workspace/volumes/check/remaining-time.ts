import { t } from '../../../i18n/t';

/** Slices whose pace counts: the first ones wait for the model to load. */
const RECENT = 10;

/**
 * How long the rest takes, in milliseconds, at the median pace of the latest slices; null until two
 * are done.
 *
 * @param finished times at which slices were done, in milliseconds, in order
 */
export function remainingMs(finished: readonly number[], left: number): number | null {
  const recent = finished.slice(-RECENT - 1);
  if (recent.length < 2) return null;
  const paces = recent.slice(1).map((time, index) => time - (recent[index] as number));
  paces.sort((a, b) => a - b);
  return (paces[Math.floor(paces.length / 2)] as number) * left;
}

/** A rest of time for people, never to the tenth of a second: it is an estimate. */
export function remainingWords(milliseconds: number | null): string {
  if (milliseconds === null) return t('volumes_time_unknown');
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 1) return t('volumes_time_second');
  if (seconds < 90) return t('volumes_time_seconds', { seconds });
  return t('volumes_time_minutes', { minutes: Math.round(seconds / 60) });
}
