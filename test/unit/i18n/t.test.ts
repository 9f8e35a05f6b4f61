import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentLanguage, currentMessages, setCatalog } from '../../../src/i18n/catalog';
import { compareNames, formatDate, formatList, formatNumber } from '../../../src/i18n/format';
import { nearestLanguage } from '../../../src/i18n/languages';
import type { MessageKey, PluralKey } from '../../../src/i18n/message-keys';
import { messageParts, plural, t } from '../../../src/i18n/t';

const before = { language: currentLanguage(), messages: currentMessages() };
const key = (name: string) => name as MessageKey;

beforeEach(() =>
  setCatalog('en', {
    plain: 'Hello',
    filled: 'The file {name} has {size} bytes.',
    slices_one: 'one slice',
    slices_other: '{count} slices of {all}',
  }),
);
afterEach(() => setCatalog(before.language, before.messages));

describe('t', () => {
  it('says a message', () => expect(t(key('plain'))).toBe('Hello'));

  it('fills the places, numbers as the language writes them', () => {
    expect(t(key('filled'), { name: 'a{size}.png', size: 12_345 })).toBe(
      'The file a{size}.png has 12,345 bytes.',
    );
  });

  it('keeps values apart in a line from right to left', () => {
    setCatalog('ar', { filled: '\u0645\u0644\u0641 {name}: {size}' });
    expect(t(key('filled'), { name: 'scan.png', size: 12_345 })).toBe(
      '\u0645\u0644\u0641 \u2068scan.png\u2069: 12,345',
    );
  });

  it('does not pass over a key without a message', () => {
    expect(() => t(key('nothing'))).toThrow('no message "nothing" in en');
  });
});

describe('plural', () => {
  it('takes the form for the number', () => {
    const slices = 'slices' as PluralKey;
    expect(plural(slices, 1, { all: 3 })).toBe('one slice');
    expect(plural(slices, 0, { all: 3 })).toBe('0 slices of 3');
    expect(plural(slices, 1_000, { all: 'many' })).toBe('1,000 slices of many');
  });
});

describe('messageParts', () => {
  it('cuts a message at its places', () => {
    expect(messageParts(key('filled'))).toEqual([
      'The file ',
      { name: 'name' },
      ' has ',
      { name: 'size' },
      ' bytes.',
    ]);
  });
});

describe('nearestLanguage', () => {
  it('takes the very one, else one of the same base', () => {
    expect(nearestLanguage(['pt-BR'])).toBe('pt_BR');
    expect(nearestLanguage(['pt-PT', 'de'])).toBe('pt_BR');
    expect(nearestLanguage(['de-AT'])).toBe('de');
  });

  it('takes English where nothing is near', () => {
    expect(nearestLanguage(['tlh', 'en-GB'])).toBe('en');
    expect(nearestLanguage(['tlh'])).toBe('en');
    expect(nearestLanguage([])).toBe('en');
  });
});

describe('formats', () => {
  it('are those of the language', () => {
    expect(formatNumber(0.931, { style: 'percent' })).toBe('93%');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(formatDate(Date.UTC(2026, 0, 2, 12), { dateStyle: 'medium', timeZone: 'UTC' })).toBe(
      'Jan 2, 2026',
    );
    expect(['slice10', 'slice9'].sort(compareNames)).toEqual(['slice9', 'slice10']);
  });
});
