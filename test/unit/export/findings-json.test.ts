import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findingsJson } from '../../../src/export/findings-json';
import { FindingsFileSchema, type FindingsRow } from '../../../src/export/findings-schema';
import { findingsRows } from '../../../src/workspace/batch/export/findings-rows';
import { kept, restored } from '../../../src/workspace/findings/kept-finding';
import { madeUpFinding } from '../made-up';
import { doneRow, madeUpRow } from '../workspace/batch/made-up';

const finding = madeUpFinding();
const rows: FindingsRow[] = [
  { file: 'a "b".png', slice: 0, label: 'glioma', finding },
  { file: 'c.nii', slice: 12, problem: { code: 'broken-picture', detail: 'x' } },
];

async function written(list: readonly FindingsRow[]): Promise<unknown> {
  return JSON.parse(await (await findingsJson(list, '1.2.3')).text());
}

describe('findings as JSON', () => {
  it('fit their schema and come back as they were', async () => {
    const file = v.parse(FindingsFileSchema, await written(rows));
    expect(file.rows).toEqual(rows);
    expect(file.app).toEqual({ name: 'NeuroLens', version: '1.2.3' });
    expect(file.notice).toMatch(/not for diagnosis/);
  });

  it('may be none, and many', async () => {
    expect(v.parse(FindingsFileSchema, await written([])).rows).toEqual([]);
    const many = Array.from({ length: 120 }, () => rows[1] as FindingsRow);
    expect(v.parse(FindingsFileSchema, await written(many)).rows).toHaveLength(120);
  });

  it('are refused with another version, or with a row that has both or neither', async () => {
    const file = (await written(rows)) as Record<string, unknown>;
    expect(v.is(FindingsFileSchema, file)).toBe(true);
    expect(v.is(FindingsFileSchema, { ...file, version: 2 })).toBe(false);
    expect(v.is(FindingsFileSchema, { ...file, rows: [{ ...rows[0], ...rows[1] }] })).toBe(false);
    expect(v.is(FindingsFileSchema, { ...file, rows: [{ file: 'a', slice: 0 }] })).toBe(false);
  });

  it('of a batch are those that are through, with their labels', () => {
    const batch = [doneRow({ path: 'a' }), madeUpRow({ path: 'b' })];
    const made = [...findingsRows(batch, ({ path }) => (path === 'a' ? 'tumor' : null))];
    expect(made).toEqual([{ file: 'a', slice: 0, label: 'tumor', finding }]);
  });
});

describe('a finding that a batch keeps', () => {
  it('is the same again, with every value of its map', () => {
    const values = Array.from(
      { length: 784 },
      (_, index) => Math.round((index / 783) * 10_000) / 10_000,
    );
    const full = madeUpFinding({ map: { ...finding.map, width: 28, height: 28, values } });
    expect(restored(kept(full))).toEqual(full);
  });
});
