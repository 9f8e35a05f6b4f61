import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chunks } from '../../../scripts/evaluate/chunks';
import { Movement } from '../../../scripts/evaluate/movement';
import { StagedFiles } from '../../../scripts/evaluate/staged-files';
import { labelled } from '../../../scripts/evaluate/staged-rows';
import { errorRow } from '../../../src/export/csv-row';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const DICOM = new Uint8Array(140);
DICOM.set(new TextEncoder().encode('DICM'), 128);

describe('what is handed over at once', () => {
  it('is 40 pictures, and all else of one folder together, by content', () => {
    const paths = new Map<number, string>();
    for (let index = 0; index < 45; index += 1) paths.set(index, file(`p${index}`, PNG));
    for (let index = 45; index < 145; index += 1) paths.set(index, file(`a/${index}.png`, DICOM));
    paths.set(145, file('b/one', DICOM));
    const parts = chunks(paths);
    expect(parts.map((part) => part.length)).toEqual([40, 5, 100, 1]);
    expect(parts.flat().sort((a, b) => a - b)).toEqual([...paths.keys()]);
  });
});

describe('staged files', () => {
  it('get names of their own; a header and its image the same one', () => {
    const staged = new StagedFiles();
    try {
      const names = ['x/a.hdr', 'y/a.hdr', 'x/a.img', 'x/a.png', 'x/a.odd end', 'y/a.img'].map(
        (path) => staged.add(path),
      );
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
      const stem = (at: number) => names[at]?.name.replace(/\.\w+$/, '');
      expect(stem(0)).toBe(stem(2));
      expect(stem(1)).toBe(stem(5));
      expect(stem(0)).not.toBe(stem(1));
      expect(names[3]?.name).toMatch(/\.png$/);
      expect(names[4]?.name).toMatch(/^[0-9a-f-]+$/);
      expect(readlinkSync(names[3]?.path ?? '')).toBe('x/a.png');
      // A second attempt gives the pair a name of its own again.
      const again = ['x/a.hdr', 'x/a.img'].map((path) => staged.add(path).name.split('.')[0]);
      expect(again[0]).toBe(again[1]);
      expect(again[0]).not.toBe(stem(0));
    } finally {
      staged.remove();
    }
  });
});

describe('rows', () => {
  it('get the names of the input back, also within a ZIP; of unknown files they are dropped', () => {
    const rows = ['1.png', '2.zip/in/a.png', '3.png'].map((name) => errorRow(name, 'x'));
    const labels: Record<string, string> = { '1.png': 'A', '2.zip': 'B.zip' };
    const found = labelled(rows, (staged) => labels[staged]);
    expect(found.map(({ staged, row }) => [staged, row.file])).toEqual([
      ['1.png', 'A'],
      ['2.zip', 'B.zip/in/a.png'],
    ]);
  });
});

describe('a page', () => {
  it('stands still when for a minute nothing came and nothing grew', () => {
    let now = 0;
    const movement = new Movement(() => now);
    const look = { groups: [], through: 0, idle: false };
    now = 59_000;
    movement.saw({ ...look, through: 3 });
    now = 118_000;
    movement.saw({ ...look, through: 3 });
    expect(movement.standstill).toBeNull();
    now = 120_000;
    expect(movement.standstill).toMatch(/60 s/);
  });

  it('is idle at the second look that says so', () => {
    const movement = new Movement();
    const idle = { groups: [], through: 0, idle: true };
    movement.saw(idle);
    expect(movement.idle).toBe(false);
    movement.saw(idle);
    expect(movement.idle).toBe(true);
    movement.saw({ ...idle, idle: false });
    expect(movement.idle).toBe(false);
  });
});
