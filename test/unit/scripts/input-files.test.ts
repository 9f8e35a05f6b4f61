import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputFiles } from '../../../scripts/evaluate/input-files';

const root = mkdtempSync(join(tmpdir(), 'input-'));
const at = (path: string) => join(root, path);
const labels = (path: string) => inputFiles(at(path)).map(({ label }) => label);

beforeAll(() => {
  mkdirSync(at('set/b/deep'), { recursive: true });
  mkdirSync(at('set/a'));
  mkdirSync(at('lists'));
  for (const file of [
    'set/z.png',
    'set/a/x.png',
    'set/b/x.png',
    'set/b/deep/notes.txt',
    'set/.hidden',
  ]) {
    writeFileSync(at(file), 'x');
  }
  symlinkSync(at('set'), at('set/b/loop'));
  symlinkSync(at('nowhere'), at('set/broken-link.png'));
});

afterAll(() => rmSync(root, { recursive: true }));

describe('inputFiles', () => {
  it('lists every file below a folder, in a fixed order, and ends on circular links', () => {
    expect(labels('set')).toEqual([
      '.hidden',
      'a/x.png',
      'b/deep/notes.txt',
      'b/x.png',
      'broken-link.png',
      'z.png',
    ]);
    expect(inputFiles(at('set')).find(({ label }) => label === 'broken-link.png')?.error).toMatch(
      /^not-found/,
    );
  });

  it('takes one file by its name', () => {
    expect(inputFiles(at('set/a/x.png'))).toEqual([
      { label: 'x.png', path: at('set/a/x.png'), error: null },
    ]);
  });

  it('reads a list: lines as written, relative to the list, any line ends', () => {
    const lines = [
      '../set/z.png',
      '',
      at('set/a/x.png'),
      '  ',
      '../set/gone, "quoted".png',
      '../set/a',
    ];
    writeFileSync(at('lists/some.txt'), `\uFEFF${lines.join('\r\n')}\n`);
    const files = inputFiles(at('lists/some.txt'));
    expect(files.map(({ label }) => label)).toEqual(lines.filter((line) => line.trim() !== ''));
    expect(files.map(({ path }) => path)).toEqual(
      ['set/z.png', 'set/a/x.png', 'set/gone, "quoted".png', 'set/a'].map(at),
    );
    expect(files.map(({ error }) => error?.split(':')[0] ?? null)).toEqual([
      null,
      null,
      'not-found',
      'not-a-file',
    ]);
  });

  it('says when there is nothing at all', () => {
    expect(() => inputFiles(at('nowhere'))).toThrow(/There is nothing at/);
  });
});
