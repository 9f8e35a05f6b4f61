import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedRows } from '../../../../src/workspace/batch/metrics/judged';
import { labelOf, labelOfFolder } from '../../../../src/workspace/batch/truth/labels';
import { parseCsv } from '../../../../src/workspace/batch/truth/parse-csv';
import { truthOf } from '../../../../src/workspace/batch/truth/truth';
import { truthTable } from '../../../../src/workspace/batch/truth/truth-table';
import { doneRow, madeUpRow } from './made-up';

describe('labels', () => {
  it.each([
    ['Glioma_tumor', 'glioma'],
    [' No Tumor', 'no_tumor'],
    ['NOTUMOR', 'no_tumor'],
    ['healthy', 'no_tumor'],
    ['yes', 'tumor'],
    ['0', 'no_tumor'],
    ['not_brain_mri', 'not_brain_mri'],
    ['constructor', null],
    ['', null],
  ])('%j is %j', (word, label) => expect(labelOf(word)).toBe(label));

  it('of folders is the nearest, and no number', () => {
    expect(labelOfFolder('yes/Training/no/a.jpg')).toBe('no_tumor');
    expect(labelOfFolder('glioma/1/a.jpg')).toBe('glioma');
    expect(labelOfFolder('tumor.jpg')).toBeNull();
  });
});

describe('reading CSV', () => {
  it('takes back what a kept library writes, whatever the values', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }),
    );
    const quoted = (rows: string[][]) =>
      stringify(rows, { quoted: true, record_delimiter: 'windows' });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 3 })), (rows) => {
        // The separator is told by the first line.
        expect(parseCsv(`a,b\r\n${quoted(rows)}`, 1000).slice(1)).toEqual(rows);
      }),
    );
  });

  it.each([
    [
      '\ufefffile;label\nx;y',
      [
        ['file', 'label'],
        ['x', 'y'],
      ],
    ],
    [
      'a\tb\r\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,"never ends\nb,c', [['a', 'never ends\nb,c']]],
    ['a,', [['a', '']]],
    ['a,"b"rest,c', [['a', 'b', 'c']]],
    ['\n\n', []],
    ['', []],
  ])('%j', (text, rows) => expect(parseCsv(text, 100)).toEqual(rows));

  it('ends with any text, and at the given number of rows', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', 'a') }), (text) => {
        expect(parseCsv(text, 3).length).toBeLessThanOrEqual(3);
      }),
    );
    expect(parseCsv(`${'a,'.repeat(5000)}b`, 10)[0]?.length).toBe(200);
  });
});

describe('a table of labels', () => {
  it('is asked by path, then by a name that only one line has', () => {
    const table = truthTable(
      'x/a.png,glioma\ny/b.png,no\nz/b.png,yes\n.\\w\\c.png,pituitary\nd.png,what\n',
    );
    expect(table.size).toBe(4);
    expect(table.unknown).toEqual(['what']);
    expect(table.find('x/a.png', 0)).toBe('glioma');
    expect(table.find('elsewhere/a.png', 0)).toBe('glioma');
    expect(table.find('b.png', 0)).toBeNull();
    expect(table.find('y/b.png', 0)).toBe('no_tumor');
    expect(table.find('w/c.png', 0)).toBe('pituitary');
  });

  it('may have its columns in any order, and tell slices apart', () => {
    const table = truthTable('Label,slice,File\nyes,3,v.nii\nno,,v.nii\n');
    expect(table.find('v.nii', 3)).toBe('tumor');
    expect(table.find('v.nii', 4)).toBe('no_tumor');
  });

  it('is not fooled by names of objects', () => {
    const table = truthTable('file,label\n__proto__,yes\n');
    expect(table.find('__proto__', 0)).toBe('tumor');
    expect(table.find('constructor', 0)).toBeNull();
  });
});

describe('what is known of rows', () => {
  it('is judged only where there is a finding', () => {
    const rows = [
      doneRow({ id: 1, path: 'yes/a.png' }, { thresholds: { tumorLow: 0.2, tumorHigh: 0.6 } }),
      madeUpRow({ id: 2, path: 'no/b.png' }),
      doneRow({ id: 3, path: 'c.png' }),
    ];
    expect(truthOf(null, rows[0] ?? madeUpRow())).toBeNull();
    expect(judgedRows(rows, { kind: 'folders' })).toEqual([
      { id: 1, label: 'tumor', verdict: 'tumor', pTumor: 0.9, middle: 0.4 },
    ]);
  });
});
