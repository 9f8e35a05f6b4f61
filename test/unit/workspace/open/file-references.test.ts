import { expect, it } from 'vitest';
import type { Sorted, VolumeSource } from '../../../../src/workspace/open/file-opener';
import { referring, resolved } from '../../../../src/workspace/open/file-references';

const named = (path: string) => ({ path, file: new Blob([path]) });
const [a, b, c] = [named('a.png'), named('b.dcm'), named('c.zip')];
const unpacked = named('c.zip/d.png');
const source: VolumeSource = { id: '1', kind: 'dicom', name: 's', files: [b, unpacked], slices: 2 };
const problem = { path: 'x', problem: { code: 'not-a-picture' as const } };
const sorted: Sorted = { pictures: [unpacked, a], volumes: [source], problems: [problem] };

it('names files that were handed in by their places, and sends those out of a ZIP', () => {
  expect(referring(sorted, [a, b, c])).toEqual({
    pictures: [unpacked, 0],
    volumes: [{ ...source, files: [1, unpacked] }],
    problems: [problem],
  });
});

it('gives the very files back that were handed in', () => {
  const back = resolved(referring(sorted, [a, b, c]), [a, b, c]);
  expect(back).toEqual(sorted);
  expect(back.pictures[1]).toBe(a);
  expect(back.volumes[0]?.files[0]).toBe(b);
});

it('refuses a place that no file has', () => {
  expect(() => resolved({ pictures: [3], volumes: [], problems: [] }, [a])).toThrow(RangeError);
});
