import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TempFolder, tempFolder } from '../../../../scripts/browser/temp-folder';
import { sourceEntries } from '../../../../scripts/package/source-entries';

let folder: TempFolder;

function git(...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.net'];
  execFileSync('git', [...who, ...args], { cwd: folder.path, stdio: 'ignore', timeout: 10_000 });
}

const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);

beforeEach(() => {
  folder = tempFolder('sources');
  git('init', '-q');
  mkdirSync(join(folder.path, 'sub'));
  write('.gitignore', 'ignored.txt\n');
  write('ignored.txt', 'not ours');
  write('sub/odd name é.txt', 'odd');
  write('run', '#!/bin/sh\n');
  chmodSync(join(folder.path, 'run'), 0o755);
  git('add', '-A');
  git('commit', '-qm', 'all');
});
afterEach(() => folder.remove());

describe('sourceEntries', () => {
  it('is exactly what git knows, with what can be run', async () => {
    const entries = (await sourceEntries(folder.path)) ?? [];
    const told = entries.map(({ path, executable }) => [path, executable]);
    expect(told).toEqual([
      ['.gitignore', false],
      ['run', true],
      ['sub/odd name é.txt', false],
    ]);
    expect(Buffer.from(entries[2]?.content ?? []).toString()).toBe('odd');
  });

  it('refuses files that are changed or not added, by name', async () => {
    write('run', 'changed');
    await expect(sourceEntries(folder.path)).rejects.toThrow(/not as committed: run\. /);
    git('checkout', 'run');
    write('new.txt', 'new');
    await expect(sourceEntries(folder.path)).rejects.toThrow(/new\.txt/);
  });

  it('refuses links', async () => {
    symlinkSync('/etc/hostname', join(folder.path, 'link'));
    git('add', '-A');
    git('commit', '-qm', 'link');
    await expect(sourceEntries(folder.path)).rejects.toThrow('link is no plain file');
  });

  it('has nothing to say of a folder without a repository', async () => {
    rmSync(join(folder.path, '.git'), { recursive: true });
    expect(await sourceEntries(folder.path)).toBeNull();
  });
});
