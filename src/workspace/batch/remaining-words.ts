import { formatNumber } from '../../i18n/format';
import { plural, t } from '../../i18n/t';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** A time to come, as roughly as it is known: "about 2 min left". */
export function remainingWords(milliseconds: number): string {
  if (milliseconds < 5 * SECOND) return t('batch_remaining_moment');
  // Steps of five seconds, or the words would flicker.
  if (milliseconds < MINUTE - 2.5 * SECOND) {
    return plural('batch_remaining_seconds', Math.round(milliseconds / (5 * SECOND)) * 5);
  }
  if (milliseconds < HOUR - MINUTE / 2)
    return plural('batch_remaining_minutes', Math.round(milliseconds / MINUTE));
  return t('batch_remaining_hours', { hours: formatNumber(milliseconds / HOUR, ONE_DECIMAL) });
}
