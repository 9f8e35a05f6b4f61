import { describe, expect, it } from 'vitest';
import {
  allTags,
  filtered,
  isFiltering,
  NO_FILTER,
} from '../../../../src/workspace/history/filter';
import { madeUpSummary } from '../../storage/history/made-up-entry';

const page = { title: 'Fallsammlung Köln', url: 'https://example.org/' };
const glioma = madeUpSummary({ name: 'Glioma 12.png', tags: ['Teaching', 'T2'] });
const healthy = madeUpSummary({ name: 'scan.dcm', verdict: 'no_tumor', note: 'Follow-up in May' });
const paged = madeUpSummary({ name: 'x.png', verdict: 'uncertain', page, tags: ['t2'] });
const all = [glioma, healthy, paged];

describe('the filter', () => {
  it('shows all, as they are, when it is empty', () => {
    expect(filtered(all, NO_FILTER)).toBe(all);
    expect(isFiltering({ ...NO_FILTER, search: '  ' })).toBe(false);
  });

  it.each([
    ['GLIOMA', [glioma]],
    ['may follow', [healthy]],
    ['teach', [glioma]],
    ['koln', [paged]],
    ['png', [glioma, paged]],
    ['png teach', [glioma]],
    ['nowhere', []],
    ['example.org', []],
  ])('finds %j in names, notes, tags and titles', (search, found) => {
    expect(filtered(all, { ...NO_FILTER, search })).toEqual(found);
  });

  it('shows one verdict, one tag, and both together with a search', () => {
    expect(filtered(all, { ...NO_FILTER, verdict: 'no_tumor' })).toEqual([healthy]);
    expect(filtered(all, { ...NO_FILTER, tag: 't2' })).toEqual([glioma, paged]);
    expect(filtered(all, { search: 'x', verdict: 'uncertain', tag: 't2' })).toEqual([paged]);
    expect(filtered(all, { search: '', verdict: 'no_tumor', tag: 't2' })).toEqual([]);
  });

  it('offers each tag once, by the alphabet', () => {
    expect(allTags(all)).toEqual([
      { key: 't2', tag: 'T2' },
      { key: 'teaching', tag: 'Teaching' },
    ]);
  });
});
