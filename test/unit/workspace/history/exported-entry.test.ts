import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportedEntry,
  importedEntry,
} from '../../../../src/workspace/history/transfer/exported-entry';
import { madeUpEntry } from '../../storage/history/made-up-entry';

/** As it stands in the file. */
const written = async (...change: Parameters<typeof madeUpEntry>) =>
  JSON.parse(JSON.stringify(await exportedEntry(madeUpEntry(...change))));

describe('an exported entry', () => {
  it('comes back as it was, its picture too', async () => {
    const entry = madeUpEntry({
      note: 'Line\nbreak „quotes“ 🧠',
      tags: ['a', 'b'],
      page: { title: '', url: 'http://example.org/' },
    });
    const read = importedEntry(JSON.parse(JSON.stringify(await exportedEntry(entry))));
    if (!('entry' in read)) throw new Error(read.wrong);
    const { thumbnail, ...rest } = read.entry;
    const { thumbnail: before, ...restBefore } = entry;
    expect(rest).toEqual(restBefore);
    expect(thumbnail?.type).toBe('image/jpeg');
    expect(await thumbnail?.bytes()).toEqual(await before?.bytes());
  });

  it('has its time as ISO 8601', async () => {
    expect((await written()).time).toBe('2026-06-03T12:00:00.000Z');
  });

  it.each([
    ['time', { time: 'yesterday' }],
    ['time', { time: 1_700_000_000_000 }],
    ['thumbnail', { thumbnail: 'data:image/png;base64,AAAA' }],
    ['thumbnail.type', { thumbnail: { type: 'image/svg+xml', base64: 'AAAA' } }],
    ['thumbnail.base64', { thumbnail: { type: 'image/png', base64: '<svg>' } }],
    ['thumbnail', { thumbnail: { type: 'image/png', base64: '' } }],
    ['thumbnail', { thumbnail: { type: 'image/png', base64: 'AAAA'.repeat(22_000) } }],
    ['page.url', { page: { title: '', url: 'javascript:alert(1)' } }],
    ['finding', { finding: null }],
    ['note', { note: 7 }],
  ])('with a wrong %s is none, and the field is named (%#)', async (field, change) => {
    const read = importedEntry({ ...(await written()), ...change });
    expect(read).toHaveProperty('wrong', expect.stringMatching(new RegExp(`^${field}: `)));
  });

  it('loses fields that nobody knows, among them those of a prototype', async () => {
    const text = JSON.stringify(await written()).replace(/^\{/, '{"__proto__":{"x":1},"more":1,');
    const read = importedEntry(JSON.parse(text));
    expect(read).toHaveProperty('entry');
    expect(Object.keys('entry' in read ? read.entry : {})).not.toContain('more');
    expect('entry' in read && 'x' in read.entry).toBe(false);
  });

  it('may be anything, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(importedEntry(value)).toHaveProperty('wrong');
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
