import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { expandZip, type Unpacked } from '../../../../src/imaging/archive/expand-zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const blob = (...parts: Uint8Array<ArrayBuffer>[]) => new Blob(parts);
const zip = (files: Zippable, level: 0 | 6 = 6) => new Uint8Array(zipSync(files, { level }));

async function expanded(file: Blob): Promise<Unpacked[]> {
  const all: Unpacked[] = [];
  for await (const item of expandZip(file, 'a.zip')) all.push(item);
  return all;
}

async function texts(file: Blob): Promise<Record<string, unknown>> {
  const rows = (await expanded(file)).map(async (item) => [
    item.path,
    'file' in item ? await item.file.text() : item.problem,
  ]);
  return Object.fromEntries(await Promise.all(rows));
}

/** Where a signature stands for the last time. */
function lastPlace(file: Uint8Array, signature: number): number {
  const view = new DataView(file.buffer);
  for (let at = file.length - 4; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === signature) return at;
  }
  throw new Error('no such signature');
}

const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

/** Changes a number of 16 or 32 bits of the last record of a kind. */
function changed(file: Uint8Array, signature: number, at: number, value: number, bits: 16 | 32) {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const place = lastPlace(copy, signature) + at;
  if (bits === 16) view.setUint16(place, value, true);
  else view.setUint32(place, value, true);
  return copy;
}

const LONG = 'slice '.repeat(500);
const PLAIN = zip({ 'one.txt': bytes(LONG) });

describe.each([0, 6] as const)('level %i', (level) => {
  it('files come out with their folders, in order', async () => {
    const file = zip(
      { 'b.txt': bytes('second'), a: { 'c.txt': bytes(LONG), empty: bytes('') } },
      level,
    );
    expect(Object.entries(await texts(blob(file)))).toEqual([
      ['a.zip/b.txt', 'second'],
      ['a.zip/a/c.txt', LONG],
      ['a.zip/a/empty', ''],
    ]);
  });

  it('names may be of any language', async () => {
    expect(await texts(blob(zip({ 'Köpfe/頭.txt': bytes('x') }, level)))).toEqual({
      'a.zip/Köpfe/頭.txt': 'x',
    });
  });
});

test('names are text: no root, no way up, no backslash', async () => {
  const file = zip({
    '../../etc/passwd': bytes('1'),
    '/root.txt': bytes('2'),
    'dir\\file.txt': bytes('3'),
    'a/./b/../c.txt': bytes('4'),
  });
  expect(Object.keys(await texts(blob(file)))).toEqual([
    'a.zip/etc/passwd',
    'a.zip/root.txt',
    'a.zip/dir/file.txt',
    'a.zip/a/b/c.txt',
  ]);
});

test('what systems put there is left out', async () => {
  const file = zip({
    __MACOSX: { '._x.dcm': bytes('x') },
    a: { '.DS_Store': bytes('x'), 'Thumbs.db': bytes('x'), '._y': bytes('x'), 'y.dcm': bytes('y') },
    DICOMDIR: bytes('x'),
  });
  expect(await texts(blob(file))).toEqual({ 'a.zip/a/y.dcm': 'y' });
});

test('a ZIP within stays closed, and the rest comes out', async () => {
  const file = zip({ 'inner.zip': zip({ a: bytes('a') }), 'b.txt': bytes('b') });
  expect(await texts(blob(file))).toEqual({
    'a.zip/inner.zip': { code: 'unsupported-format', detail: 'a ZIP within a ZIP' },
    'a.zip/b.txt': 'b',
  });
});

test('a program before it and a comment behind it do not matter', async () => {
  const comment = bytes('a comment PK');
  const file = changed(PLAIN, END, 20, comment.length, 16);
  expect(await texts(blob(new Uint8Array(1234), file, comment))).toEqual({ 'a.zip/one.txt': LONG });
});

test('numbers of 64 bits are read', async () => {
  // The list says "see the extra field" of one file's place, and the field is put behind its name.
  const at = lastPlace(PLAIN, LISTED);
  const nameEnd = at + 46 + 'one.txt'.length;
  const extra = new DataView(new ArrayBuffer(12));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 8, true);
  const end = PLAIN.slice(lastPlace(PLAIN, END));
  const list = PLAIN.slice(at, nameEnd);
  new DataView(list.buffer).setUint32(42, 0xffffffff, true);
  new DataView(list.buffer).setUint16(30, 12, true);
  new DataView(end.buffer).setUint32(12, list.length + 12, true);
  const file = blob(PLAIN.slice(0, at), list, new Uint8Array(extra.buffer), end);
  expect(await texts(file)).toEqual({ 'a.zip/one.txt': LONG });
});

describe('one file of it', () => {
  it.each([
    [
      'with a password',
      changed(PLAIN, LISTED, 8, 1, 16),
      'unsupported-format',
      'protected by a password',
    ],
    [
      'packed in a rare way',
      changed(PLAIN, LISTED, 10, 14, 16),
      'unsupported-format',
      'packed in a rare way, method 14',
    ],
    ['larger than is read', changed(PLAIN, LISTED, 24, 600 * 2 ** 20, 32), 'too-large', '600 MB'],
    [
      'larger than it can be',
      changed(PLAIN, LISTED, 24, 400 * 2 ** 20, 32),
      'broken-picture',
      'it is damaged in its ZIP',
    ],
    [
      'shorter than it says',
      changed(PLAIN, LISTED, 24, LONG.length + 1, 32),
      'broken-picture',
      'it is damaged in its ZIP',
    ],
    [
      'a bomb, which says that it is small',
      changed(PLAIN, LISTED, 24, 10, 32),
      'broken-picture',
      'it is damaged in its ZIP',
    ],
    ['changed', changed(PLAIN, LISTED, 16, 1, 32), 'broken-picture', 'it is damaged in its ZIP'],
    [
      'elsewhere',
      changed(PLAIN, LISTED, 42, 5, 32),
      'broken-picture',
      'it is not where its ZIP says',
    ],
    [
      'with other bytes',
      // A block of a type that there is not.
      changed(PLAIN, LOCAL, 30 + 'one.txt'.length, 7, 16),
      'broken-picture',
      'its compression is damaged',
    ],
  ])('%s has its reason', async (_, file, code, detail) => {
    expect(await texts(blob(file))).toEqual({ 'a.zip/one.txt': { code, detail } });
  });
});

describe('all of it', () => {
  it.each([
    ['no end', PLAIN.slice(0, -30), 'broken-picture', 'its end is missing'],
    [
      'a list outside the file',
      changed(PLAIN, END, 12, 5000, 32),
      'broken-picture',
      'the list of its files is damaged',
    ],
    [
      'more files than are listed',
      changed(PLAIN, END, 10, 3, 16),
      'broken-picture',
      'the list of its files is damaged',
    ],
    ['too many files', changed(PLAIN, END, 10, 12_000, 16), 'too-large', '12,000 files'],
  ])('%s is refused', async (_, file, code, detail) => {
    await expect(expanded(blob(file))).rejects.toMatchObject({ code, detail });
  });

  it('is refused when it is too much together, before anything is unpacked', async () => {
    const names = ['1', '2', '3', '4', '5'];
    const file = zip(Object.fromEntries(names.map((name) => [name, bytes('x')])), 0);
    const view = new DataView(file.buffer);
    for (let at = 0; at + 4 < file.length; at += 1) {
      if (view.getUint32(at, true) === LISTED) view.setUint32(at + 24, 500 * 2 ** 20, true);
    }
    await expect(expanded(blob(file))).rejects.toMatchObject({
      code: 'too-large',
      detail: '2,500 MB',
    });
  });
});
