import { currentLanguage, messageOf } from './catalog';
import { formatNumber, pluralCategory } from './format';
import { LANGUAGES } from './languages';
import type { MessageArguments, MessageKey, PluralKey } from './message-keys';

/** A place in a message: `{name}`. */
const PLACE = /\{([a-zA-Z]+)\}/g;

/**
 * A message in the reader's language, its `{name}` places filled. To be called where words are shown
 * and not while a module loads: the language is loaded after that.
 */
export function t(key: MessageKey, values: MessageArguments = {}): string {
  return fill(messageOf(key), values);
}

/**
 * A message that counts something, in the form that the language has for that number. `{count}` is
 * the number itself.
 */
export function plural(key: PluralKey, count: number, values: MessageArguments = {}): string {
  return fill(messageOf(`${key}_${pluralCategory(count)}`), { count, ...values });
}

/** A message cut at its places: words, and the names of what stands between them. */
export function messageParts(key: MessageKey): readonly (string | { readonly name: string })[] {
  return messageOf(key)
    .split(PLACE)
    .map((part, index) => (index % 2 === 1 ? { name: part } : part))
    .filter((part) => part !== '');
}

function fill(message: string, values: MessageArguments): string {
  return message.replace(PLACE, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value) : apart(value);
  });
}

/**
 * A value in a line that runs from right to left keeps its own direction, and does not change that of
 * what stands around it: "scan-2.png" would else become "png.scan-2". By Unicode's isolates (UAX 9).
 */
function apart(value: string): string {
  return LANGUAGES[currentLanguage()].direction === 'rtl' ? `\u2068${value}\u2069` : value;
}
