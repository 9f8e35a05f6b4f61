import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES, LANGUAGES, languageTag } from '../../../src/i18n/languages';

/** Every key is said somewhere, every language says every key, and with the same places in it. */
type Catalog = Record<string, { message: string; description?: string }>;

const FOLDER = 'public/_locales';
const FORMS = /_(zero|one|two|few|many|other)$/;
/** Chrome's own rule for a key. */
const KEY = /^[a-z][a-z0-9_]*$/;

const read = (code: string): Catalog =>
  JSON.parse(readFileSync(`${FOLDER}/${code}/messages.json`, 'utf8'));

const english = read('en');
const keys = Object.keys(english);
/** A counting message stands for all its forms, of which each language has its own. */
const counting = new Set(
  keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(FORMS, '')),
);
const isForm = (key: string) => FORMS.test(key) && counting.has(key.replace(FORMS, ''));
const places = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

const sources = ['src', 'scripts']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(posix.join(entry.parentPath, entry.name), 'utf8'))
  .concat(readFileSync('manifest.json', 'utf8'))
  .join('\n');

/** `t('key', { a, b: … })` and `plural('key', n, {…})`: the names given, for calls with plain objects. */
function namesGiven(): { key: string; names: string[] }[] {
  const calls = sources.matchAll(
    /\b(?:t|plural)\(\s*'(\w+)'(?:,[^{}()]*(?:\([^()]*\)[^{}()]*)*)?(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g,
  );
  return [...calls].map(([, key = '', inside = '']) => ({
    key,
    names: [...inside.replace(/\{[^{}]*\}/g, '').matchAll(/(?:^|[{,])\s*(\w+)\s*(?=[:,}]|$)/g)].map(
      ([, name = '']) => name,
    ),
  }));
}

describe('the English catalog', () => {
  it('has keys as browsers and translators take them, in order', () => {
    for (const key of keys) expect(key).toMatch(KEY);
    expect(keys).toEqual([...keys].sort());
  });

  it('says nothing that nobody says', () => {
    const unused = keys.filter((key) => {
      const said = isForm(key) ? key.replace(FORMS, '') : key;
      return !new RegExp(`['"\`]${said}['"\`]|__MSG_${said}__`).test(sources);
    });
    expect(unused).toEqual([]);
  });

  it('is asked only for what it holds, with what belongs into its places', () => {
    for (const { key, names } of namesGiven()) {
      const message = english[key] ?? english[`${key}_other`];
      expect(message, key).toBeDefined();
      for (const name of names) expect(places(message?.message ?? ''), key).toContain(name);
    }
  });

  it('never speaks to the reader as to a patient', () => {
    for (const [key, { message }] of Object.entries(english)) {
      expect(message, key).not.toMatch(/\byou(r)? (have|tumor|diagnosis)\b/i);
    }
  });
});

describe('the folders', () => {
  it('are the languages', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...LANGUAGE_CODES].sort());
  });
});

describe.each(LANGUAGE_CODES)('%s', (code) => {
  const catalog = read(code);
  const forms = new Intl.PluralRules(languageTag(code)).resolvedOptions().pluralCategories;

  it('says every message, and each counting one in all its forms', () => {
    const wanted = keys.filter((key) => !isForm(key));
    for (const base of counting) wanted.push(...forms.map((form) => `${base}_${form}`));
    expect(Object.keys(catalog).sort()).toEqual(wanted.sort());
    expect(Object.keys(catalog)).toEqual(Object.keys(catalog).sort());
  });

  it('has in each message the places of the English one', () => {
    for (const [key, { message }] of Object.entries(catalog)) {
      const model = english[key] ?? english[key.replace(FORMS, '_other')];
      const found = new Set(places(message));
      const wanted = new Set(places(model?.message ?? ''));
      // "One slice", "two slices" may go without the number.
      if (isForm(key)) for (const set of [found, wanted]) set.delete('count');
      expect([...found].sort(), key).toEqual([...wanted].sort());
    }
  });

  it('has plain words only: no markup, nothing that browsers replace, no stray spaces', () => {
    for (const [key, { message }] of Object.entries(catalog)) {
      expect(message.trim(), key).not.toBe('');
      expect(message, key).not.toMatch(/[<>]\s*\/?[a-z]|\$|^\s|\s$| {2}/i);
    }
  });

  it('has a name of its own and a direction', () => {
    const script = new Intl.Locale(languageTag(code)).maximize().script ?? '';
    expect(LANGUAGES[code].direction).toBe(['Arab', 'Hebr'].includes(script) ? 'rtl' : 'ltr');
    expect(catalog.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});
