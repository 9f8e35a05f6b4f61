/**
 * What draws nothing itself but changes how the rest is drawn: control characters, line and
 * paragraph separators, and format characters, among them those that turn the writing direction.
 * The two joiners stay, for emoji and some scripts are written with them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A file's name as it is shown and spoken: `scan\u202Egnp.exe` must not look like `scanexe.png`,
 * so each such character is shown as one that cannot be overlooked.
 */
export function shownName(name: string): string {
  return name.replace(UNSEEN, '\u{fffd}');
}
