import { currentLanguage } from './catalog';
import { type Language, languageTag } from './languages';

/**
 * Numbers, dates and lists as the reader's language writes them; the digits are Latin in all of them,
 * as in medical software, so that a figure can be compared with a file's.
 */
const NUMERALS = '-u-nu-latn';

const made = new Map<string, unknown>();

/** The formatters are slow to make (about 50 µs) and are asked for in every row of a table. */
function cached<T>(kind: string, options: object, make: (locale: string) => T): T {
  const locale = languageTag(currentLanguage()) + NUMERALS;
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const fresh = make(locale);
  made.set(key, fresh);
  return fresh;
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return cached('number', options, (locale) => new Intl.NumberFormat(locale, options)).format(
    value,
  );
}

/** Date and time, medium long unless told otherwise. */
export function formatDate(
  time: number | Date,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  return cached('date', options, (locale) => new Intl.DateTimeFormat(locale, options)).format(time);
}

/** "A, B and C". */
export function formatList(items: readonly string[], options: Intl.ListFormatOptions = {}): string {
  return cached('list', options, (locale) => new Intl.ListFormat(locale, options)).format(items);
}

/** Which form of a counting message the language takes for the number. */
export function pluralCategory(count: number): Intl.LDMLPluralRule {
  return cached('plural', {}, (locale) => new Intl.PluralRules(locale)).select(count);
}

/** Sorts names as the reader's language does, numbers in them by value. */
export function compareNames(one: string, other: string): number {
  const language = currentLanguage();
  // Not by `cached`: its key took 0.8 s of the 1.2 s that sorting 10,000 names did.
  const known = collators.get(language);
  const collator = known ?? new Intl.Collator(languageTag(language), { numeric: true });
  if (!known) collators.set(language, collator);
  return collator.compare(one, other);
}

const collators = new Map<Language, Intl.Collator>();
