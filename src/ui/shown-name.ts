import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { PASTED_PICTURE, UNNAMED_PICTURE } from '../storage/given-names';
import { REGION_NAME } from '../storage/region-name';

/** Names of ours for what has none. A file that happens to be called so is no worse off. */
const GIVEN: ReadonlyMap<string, MessageKey> = new Map([
  [UNNAMED_PICTURE, 'card_name_unnamed'],
  [PASTED_PICTURE, 'card_name_pasted'],
  [REGION_NAME, 'card_name_region'],
]);

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
  const given = GIVEN.get(name);
  return given ? t(given) : name.replace(UNSEEN, '\u{fffd}');
}
