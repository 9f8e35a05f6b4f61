import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  EntrySchema,
  MAX_NOTE,
  MAX_TAG,
  MAX_TAGS,
  partsOf,
  SummarySchema,
} from '../../../../src/storage/history/entry';
import { tagsOf } from '../../../../src/storage/history/tags';
import { madeUpEntry } from './made-up-entry';

const page = { title: 'Teaching file', url: 'https://example.org/case?id=7' };
const blob = (bytes: number, type: string) => new Blob([new Uint8Array(bytes)], { type });

describe('an entry', () => {
  it.each([
    ['the least', {}],
    ['a page', { page }],
    ['no picture', { thumbnail: null }],
    ['the longest note', { note: 'x'.repeat(MAX_NOTE) }],
    ['as many tags as there may be', { tags: Array.from({ length: MAX_TAGS }, (_, n) => `t${n}`) }],
    ['the longest tag', { tags: ['x'.repeat(MAX_TAG)] }],
  ])('is valid with %s, and comes back as it was', (_what, change) => {
    const entry = madeUpEntry(change);
    expect(v.parse(EntrySchema, entry)).toEqual(entry);
  });

  it.each([
    ['an id that is none', { id: 'constructor' }],
    ['a time that no date can tell', { time: 9e15 }],
    ['a time before 1970', { time: -1 }],
    ['half a millisecond', { time: 0.5 }],
    ['a name that is too long', { name: 'x'.repeat(301) }],
    ['a script for a page', { page: { ...page, url: 'javascript:alert(1)' } }],
    ['a page of an extension', { page: { ...page, url: 'chrome-extension://abc/page.html' } }],
    ['a title that is too long', { page: { ...page, title: 'x'.repeat(301) } }],
    ['another source', { source: 'camera' }],
    ['no finding', { finding: undefined }],
    ['an SVG for a picture', { thumbnail: blob(100, 'image/svg+xml') }],
    ['a picture that is no thumbnail', { thumbnail: blob(64 * 1024 + 1, 'image/png') }],
    ['an empty picture', { thumbnail: blob(0, 'image/png') }],
    ['a note that is too long', { note: 'x'.repeat(MAX_NOTE + 1) }],
    ['too many tags', { tags: Array.from({ length: MAX_TAGS + 1 }, (_, n) => `t${n}`) }],
    ['a tag that is too long', { tags: ['x'.repeat(MAX_TAG + 1)] }],
    ['an empty tag', { tags: [''] }],
    ['a tag twice', { tags: ['a', 'A'] }],
    ['a comma in a tag', { tags: ['a,b'] }],
  ])('is not valid with %s', (_what, change) => {
    expect(v.safeParse(EntrySchema, { ...madeUpEntry(), ...change }).success).toBe(false);
  });

  it('falls into a valid summary, its finding and its picture', () => {
    const entry = madeUpEntry({ page });
    const { summary, finding, thumbnail } = partsOf(entry);
    expect(v.parse(SummarySchema, summary)).toEqual(summary);
    expect(summary).not.toHaveProperty('finding');
    expect(summary).not.toHaveProperty('thumbnail');
    expect([summary.verdict, summary.pTumor]).toEqual([finding.verdict, finding.pTumor]);
    expect([finding, thumbnail]).toEqual([entry.finding, entry.thumbnail]);
  });
});

describe('tags', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['glioma', ['glioma']],
    [' ring   enhancement , T2,', ['ring enhancement', 'T2']],
    ['T2, t2, T2 ', ['T2']],
  ])('of %j are %j', (text, tags) => expect(tagsOf(text)).toEqual(tags));
});
