import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../command/plain-error';
import { runProgram } from '../command/run-program';
import type { ZipEntry } from './reproducible-zip';

const GIT_MS = 30_000;
const EXECUTABLE = '100755';
/** Links and submodules, of which a ZIP for reviewers should have none. */
const FILES = ['100644', EXECUTABLE];
/** Of the files that are not as committed, so many are named. */
const NAMED = 5;

/**
 * Exactly the files that git knows in a folder, as they are committed; or null where there is no git
 * repository, as in an unpacked source ZIP.
 *
 * @throws PlainError when something is changed or not added: the build would be of other sources.
 */
export async function sourceEntries(folder: string): Promise<ZipEntry[] | null> {
  if (!existsSync(join(folder, '.git'))) return null;
  const changed = lines(await git(folder, 'status', '--porcelain', '-z'));
  if (changed.length > 0) {
    const names = changed.slice(0, NAMED).map((line) => line.slice(3));
    const more = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : '';
    throw new PlainError(
      `The source ZIP must be that of the build, but these files are not as committed: ${names.join(', ')}${more}. Commit them or put them away first.`,
    );
  }
  return lines(await git(folder, 'ls-files', '--stage', '-z')).map((line) => {
    const [stage = '', path = ''] = line.split('\t');
    const mode = stage.slice(0, stage.indexOf(' '));
    if (!FILES.includes(mode)) throw new PlainError(`${path} is no plain file.`);
    return {
      path,
      content: readFileSync(join(folder, path)),
      executable: mode === EXECUTABLE,
    };
  });
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { ok, stdout, output } = await runProgram('git', args, { timeoutMs: GIT_MS, cwd: folder });
  if (!ok) throw new PlainError(`git cannot list the sources: ${output}`);
  return stdout;
}

function lines(output: string): string[] {
  return output.split('\0').filter(Boolean);
}
