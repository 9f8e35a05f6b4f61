const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A time to come, as roughly as it is known: "about 2 min left". */
export function remainingWords(milliseconds: number): string {
  if (milliseconds < 5 * SECOND) return 'a few seconds left';
  // Steps of five seconds, or the words would flicker.
  if (milliseconds < MINUTE - 2.5 * SECOND) {
    return `about ${Math.round(milliseconds / (5 * SECOND)) * 5} s left`;
  }
  if (milliseconds < HOUR - MINUTE / 2)
    return `about ${Math.round(milliseconds / MINUTE)} min left`;
  return `about ${(milliseconds / HOUR).toFixed(1)} h left`;
}
