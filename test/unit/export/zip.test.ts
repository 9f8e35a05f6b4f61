import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportName } from '../../../src/export/download';
import { EntryNames } from '../../../src/export/entry-names';
import { ZipStream } from '../../../src/export/zip-stream';

describe('a ZIP', () => {
  it('holds what was put in', async () => {
    const zip = new ZipStream();
    const large = new Uint8Array(300_000).map((_, index) => index % 251);
    await zip.add('a/ü.png', new Blob([large]));
    await zip.add('b.png', new Blob(['small']));
    const files = unzipSync(new Uint8Array(await zip.finish().arrayBuffer()));
    expect(Object.keys(files)).toEqual(['a/ü.png', 'b.png']);
    expect(files['a/ü.png']).toEqual(large);
    expect(new TextDecoder().decode(files['b.png'])).toBe('small');
  });
});

describe('names in a ZIP', () => {
  const next = (...paths: [string, number | null][]) => {
    const names = new EntryNames();
    return paths.map(([path, slice]) => names.next(path, slice));
  };

  it('keep folders, tell slices, and are all different in any case', () => {
    expect(
      next(['x/a.jpg', null], ['x/A.png', null], ['v.nii.gz', 7], ['v.nii.gz', 12], ['b', null]),
    ).toEqual(['x/a.png', 'x/A (2).png', 'v-slice-007.png', 'v-slice-012.png', 'b.png']);
  });

  it('never lead out of the folder, nor to what systems cannot bear', () => {
    const names = next(
      ['../../etc/passwd', null],
      ['/root/x', null],
      ['..\\..\\win', null],
      ['C:\\a', null],
      ['a\u0000b\u202ec', null],
      ['./..', null],
      ['', null],
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name.startsWith('/')).toBe(false);
      for (const unsafe of ['\\', ':', '\u0000', '\u202e']) expect(name).not.toContain(unsafe);
      for (const part of name.split('/')) expect(part).not.toMatch(/^\.\.?$/);
    }
  });
});

describe('the name of an export', () => {
  it('has the day', () => {
    expect(exportName('batch', 'csv', new Date(2026, 0, 5))).toBe('neurolens-batch-2026-01-05.csv');
  });
});
