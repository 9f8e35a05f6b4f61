import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../src/export/csv-columns';
import { csvHeader, csvLine } from '../../../src/export/csv-text';

describe('CSV', () => {
  it('begins with the contract’s columns', () => {
    expect(csvHeader()).toBe(`${COLUMNS.join(',')}\r\n`);
    expect(csvHeader().startsWith('file,slice,verdict,p_tumor,')).toBe(true);
  });

  it('is what a kept library writes, whatever the values', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (values) => {
        const library = stringify([values], {
          record_delimiter: 'windows',
          quoted_match: /[\r\n]/,
        });
        expect(csvLine(values)).toBe(library);
      }),
    );
  });
});
