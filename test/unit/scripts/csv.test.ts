import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CsvFile } from '../../../scripts/evaluate/csv-file';
import { COLUMNS } from '../../../src/export/csv-columns';
import { errorRow } from '../../../src/export/csv-row';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('CsvFile', () => {
  it('writes RFC 4180 in the order of the input', async () => {
    const path = join(folder, 'new', 'out.csv');
    const csv = await CsvFile.create(path);
    csv.put(2, [{ ...errorRow('c', 'x') }, { ...errorRow('c', 'x'), slice: '1' }]);
    csv.put(0, [errorRow('a, "quoted"', 'two\nlines')]);
    csv.put(1, [errorRow('b', 'x')]);
    await csv.close();
    expect(readFileSync(path, 'utf8')).toBe(
      [
        COLUMNS.join(','),
        '"a, ""quoted""",0,,,,,,,,,,,,,,"two\nlines"',
        'b,0,,,,,,,,,,,,,,x',
        'c,0,,,,,,,,,,,,,,x',
        'c,1,,,,,,,,,,,,,,x',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps rows that wait for one that never came', async () => {
    const path = join(folder, 'out.csv');
    const csv = await CsvFile.create(path);
    csv.put(1, [errorRow('b', 'x')]);
    await csv.close();
    expect(readFileSync(path, 'utf8')).toContain('b,0');
  });

  it('says when it cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(CsvFile.create(join(folder, 'file', 'out.csv'))).rejects.toThrow(
      /cannot be written/,
    );
  });
});
