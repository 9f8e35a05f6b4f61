import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { PlainError } from '../command/plain-error';

/** One row to come: what the CSV calls it, and the file, or why there is none. */
export interface InputFile {
  readonly label: string;
  readonly path: string;
  /** What keeps the file from being read at all, as the CSV's `error` says it. */
  readonly error: string | null;
}

/**
 * What is to be classified: every file below a folder, one file, or the files of a `.txt` list.
 *
 * Labels are relative to the folder; for a list they are the lines as written. Folders are walked
 * in the order of their names' code units, so that every machine gives the same order.
 * @throws PlainError when there is nothing at the path.
 */
export function inputFiles(input: string): InputFile[] {
  const entry = statSync(input, { throwIfNoEntry: false });
  if (!entry) throw new PlainError(`There is nothing at ${input}.`, 2);
  if (entry.isDirectory()) return filesBelow(input, '', new Set());
  if (/\.txt$/i.test(input)) return listedFiles(input);
  return [inputFile(basename(input), input)];
}

function filesBelow(folder: string, prefix: string, above: ReadonlySet<string>): InputFile[] {
  const here = realpathSync(folder);
  // A link to a folder above would otherwise be walked for ever.
  if (above.has(here)) return [];
  const inside = new Set([...above, here]);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const label = prefix + name;
      const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
      return isFolder ? filesBelow(path, `${label}/`, inside) : [inputFile(label, path)];
    });
}

/** Empty lines are no paths; every other character of a line may belong to a name. */
function listedFiles(list: string): InputFile[] {
  return readFileSync(list, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      inputFile(line, isAbsolute(line) ? line : resolve(dirname(resolve(list)), line)),
    );
}

function inputFile(label: string, path: string): InputFile {
  return { label, path, error: unreadable(path) };
}

function unreadable(path: string): string | null {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 'not-found: There is no such file.';
  if (!entry.isFile()) return 'not-a-file: This is a folder or a device, not a file.';
  try {
    accessSync(path, constants.R_OK);
    return null;
  } catch {
    return 'no-access: The file may not be read.';
  }
}
