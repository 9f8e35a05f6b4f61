import { describe, expect, it } from 'vitest';
import { comparedFacts, sameModel } from '../../../../src/workspace/history/compare-facts';
import { byDay } from '../../../../src/workspace/history/days';
import { placeOf } from '../../../../src/workspace/history/place';
import { importWords } from '../../../../src/workspace/history/transfer/import-words';
import { madeUpFinding } from '../../made-up';
import { madeUpEntry, madeUpSummary } from '../../storage/history/made-up-entry';

describe('days', () => {
  const now = new Date(2026, 10, 23, 0, 5);
  const at = (...time: [number, number, number, number]) =>
    madeUpSummary({ time: new Date(...time).getTime() });
  it('are today, yesterday, and named', () => {
    const days = byDay(
      [at(2026, 10, 23, 0), at(2026, 10, 22, 23), at(2026, 10, 22, 0), at(2026, 0, 1, 12)],
      now,
    );
    expect(days.map(({ title, summaries }) => [title, summaries.length])).toEqual([
      ['Today', 1],
      ['Yesterday', 2],
      ['Thursday, January 1, 2026', 1],
    ]);
  });
});

describe('the place in the address', () => {
  it.each([
    ['', { kind: 'list' }],
    ['options', { kind: 'options' }],
    ['abc', { kind: 'entry', id: 'abc' }],
    ['compare/a/b', { kind: 'compare', ids: ['a', 'b'] }],
    ['compare/a', { kind: 'list' }],
    ['a/b/c', { kind: 'list' }],
  ])('%j is %j', (rest, place) => expect(placeOf(rest)).toEqual(place));
});

describe('a comparison', () => {
  const brain = madeUpEntry();
  const cat = madeUpEntry({ finding: madeUpFinding({ verdict: 'not_brain_mri' }) });
  it('gives no tumor probability to what is no brain MRI', () => {
    const facts = new Map(comparedFacts(brain, cat).map(({ term, values }) => [term, values]));
    expect(facts.get('Tumor')).toEqual(['90%', '–']);
    expect(facts.get('Glioma')).toEqual(['60%', '–']);
  });
  it('tells whether one model found both', () => {
    const other = madeUpFinding({ model: { id: 'test', version: '1', sha256: '01' } });
    expect(sameModel(brain, cat)).toBe(true);
    expect(sameModel(brain, madeUpEntry({ finding: other }))).toBe(false);
  });
});

describe('an import', () => {
  it.each([
    [null, null, [/no history/]],
    [{ added: 1, known: 0, bad: [], full: false }, null, [/^1 entry added/]],
    [{ added: 2_000, known: 3, bad: [], full: false }, null, [/^2,000 entries/, /already/]],
    [
      { added: 1, known: 0, bad: [{ name: 'a', wrong: 'b' }], full: true },
      30,
      [/added/, /not valid/, /full/, /30 days/],
    ],
  ])('is told in sentences (%j)', (imported, keptFor, sentences) => {
    const words = importWords(imported, keptFor);
    expect(words).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => {
      expect(words[index]).toMatch(sentence);
    });
  });
});
