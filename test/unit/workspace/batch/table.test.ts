import { describe, expect, it } from 'vitest';
import { EVERYTHING, filtered } from '../../../../src/workspace/batch/table/row-filter';
import { rowName } from '../../../../src/workspace/batch/table/row-name';
import { AS_GIVEN, nextOrder, ordered } from '../../../../src/workspace/batch/table/row-order';
import {
  allToggled,
  extended,
  share,
  toggled,
} from '../../../../src/workspace/batch/table/row-selection';
import { typeOf } from '../../../../src/workspace/batch/table/row-type';
import { ROW_HEIGHT, rowWindow, scrollFor } from '../../../../src/workspace/batch/table/row-window';
import { rowForKey } from '../../../../src/workspace/batch/table/table-keys';
import { doneRow, madeUpRow, madeUpSource, namedFile } from './made-up';

const failed = { kind: 'failed', problem: { code: 'empty-file' } } as const;
const rows = [
  doneRow({ id: 1, path: 'b/scan10.png' }, { pTumor: 0.7 }),
  madeUpRow({ id: 2, path: 'c.png', state: failed }),
  doneRow({ id: 3, path: 'b/scan9.png' }, { verdict: 'no_tumor', pTumor: 0.1 }),
  doneRow({ id: 4, path: 'A.png' }, { verdict: 'not_brain_mri', pTumor: 0.99, pBrainMri: 0.02 }),
  madeUpRow({ id: 5, path: 'd.png' }),
];
const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id);

describe('filtering', () => {
  it('goes by outcome and by a part of the name in any case', () => {
    expect(filtered(rows, EVERYTHING)).toBe(rows);
    expect(ids(filtered(rows, { outcome: 'error', search: '' }))).toEqual([2]);
    expect(ids(filtered(rows, { outcome: 'waiting', search: '' }))).toEqual([5]);
    expect(ids(filtered(rows, { outcome: 'all', search: ' SCAN ' }))).toEqual([1, 3]);
    expect(ids(filtered(rows, { outcome: 'tumor', search: 'scan9' }))).toEqual([]);
  });
});

describe('sorting', () => {
  it('has names as people count, and what has no value last either way', () => {
    expect(ids(ordered(rows, { key: 'name', descending: false }))).toEqual([4, 3, 1, 2, 5]);
    expect(ids(ordered(rows, { key: 'tumor', descending: true }))).toEqual([1, 3, 2, 4, 5]);
    expect(ids(ordered(rows, { key: 'tumor', descending: false }))).toEqual([3, 1, 2, 4, 5]);
    expect(ids(ordered(rows, { key: 'mri', descending: false }))[0]).toBe(4);
    expect(ids(ordered(rows, { key: 'verdict', descending: false }))).toEqual([1, 3, 4, 2, 5]);
    expect(ids(ordered(rows, AS_GIVEN))).toEqual([1, 2, 3, 4, 5]);
  });

  it('turns round at the second press and ends at the third', () => {
    const first = nextOrder(AS_GIVEN, 'tumor');
    expect(first).toEqual({ key: 'tumor', descending: true });
    const second = nextOrder(first, 'tumor');
    expect(second).toEqual({ key: 'tumor', descending: false });
    expect(nextOrder(second, 'tumor')).toEqual(AS_GIVEN);
    expect(nextOrder(second, 'name')).toEqual({ key: 'name', descending: false });
  });
});

describe('the type named in a row', () => {
  it('is one that holds most of a tumor’s probability', () => {
    const types = (glioma: number, meningioma: number, pituitary: number) => ({
      pTumor: 0.9,
      pTypes: { glioma, meningioma, pituitary },
    });
    expect(typeOf(doneRow({}, types(0.5, 0.3, 0.1)))).toBe('glioma');
    expect(typeOf(doneRow({}, types(0.4, 0.4, 0.1)))).toBeNull();
    expect(typeOf(doneRow({}, { ...types(0.5, 0.3, 0.1), verdict: 'uncertain' }))).toBeNull();
  });
});

describe('the window', () => {
  it('draws what is in view and a little more, never past the ends', () => {
    expect(rowWindow(1000, 0, 560)).toEqual({ from: 0, to: 17 });
    expect(rowWindow(1000, 100 * ROW_HEIGHT, 560)).toEqual({ from: 94, to: 117 });
    expect(rowWindow(1000, 990 * ROW_HEIGHT, 560)).toEqual({ from: 983, to: 1000 });
    expect(rowWindow(3, 0, 560)).toEqual({ from: 0, to: 3 });
    // Scrolled beyond what a filter has left.
    expect(rowWindow(5, 900 * ROW_HEIGHT, 560).from).toBe(0);
    expect(rowWindow(0, 0, 560)).toEqual({ from: 0, to: 0 });
  });

  it('scrolls just as far as a row needs', () => {
    expect(scrollFor(5, 0, 560)).toBe(0);
    expect(scrollFor(10, 0, 560)).toBe(ROW_HEIGHT);
    expect(scrollFor(2, 5 * ROW_HEIGHT, 560)).toBe(2 * ROW_HEIGHT);
  });
});

describe('keys', () => {
  it('go from row to row and stop at the ends', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'x'];
    expect(keys.map((key) => rowForKey(key, 3, 20))).toEqual([2, 4, 0, 13, 0, 19, null]);
    expect(rowForKey('ArrowDown', 19, 20)).toBe(19);
    expect(rowForKey('ArrowUp', 0, 20)).toBe(0);
  });
});

describe('choosing rows', () => {
  it('goes one by one, by ranges as shown, and all at once', () => {
    const shown = [4, 3, 1, 2];
    const one = toggled(new Set(), 3);
    expect([...one]).toEqual([3]);
    expect([...toggled(one, 3)]).toEqual([]);
    expect([...extended(one, shown, 3, 2)].sort()).toEqual([1, 2, 3]);
    expect([...extended(one, shown, 9, 2)].sort()).toEqual([2, 3]);
    expect(share(one, shown)).toBe('some');
    const all = allToggled(new Set([7]), shown);
    expect(share(all, shown)).toBe('all');
    expect([...allToggled(all, shown)]).toEqual([7]);
  });
});

describe('a row’s name', () => {
  it('counts slices that share a file, from 1', () => {
    const slice = (source: ReturnType<typeof madeUpSource>, path: string, index: number) =>
      rowName({ path, slice: index, origin: { kind: 'slice', source, plane: 'axial', index } });
    const nifti = madeUpSource(3, { files: [namedFile('x.nii')] });
    expect(slice(nifti, 'x.nii', 2)).toBe('x.nii, slice 3');
    expect(slice(madeUpSource(3), 's/2', 0)).toBe('s/2');
    expect(rowName(madeUpRow({ path: 'a\u202egnp.exe' }))).toBe('a\ufffdgnp.exe');
  });
});
