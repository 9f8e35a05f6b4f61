import { t } from '../../i18n/t';
import { type Problem, ProblemError, toProblem } from '../../problems/problem';
import type { NamedFile } from './file-opener';
import { filesFromInput } from './from-input';

/** What lay in a drop: its files, and what of it could not be read. */
export interface Dropped {
  readonly files: readonly NamedFile[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * Most files that are taken out of folders: more than the largest collections of pictures have, and
 * fewer than a whole disk, whose folders would be read for minutes.
 */
export const MAX_DROPPED = 50_000;

/**
 * The files of a drop or a paste, folders read to their ends, in the order in which the browser
 * lists them.
 *
 * Must be called while the event is handled: afterwards the browser takes the list away, so all of
 * it is looked at before anything is waited for.
 *
 * @throws ProblemError `too-large` for more than `MAX_DROPPED` files
 */
export async function filesFromDrop(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  // Pasted files and those made by scripts lie in no folder.
  if (!entries.some((entry) => entry?.isDirectory)) {
    return { files: filesFromInput(data.files), problems: [] };
  }
  const files: NamedFile[] = [];
  const problems: { path: string; problem: Problem }[] = [];
  for (const entry of entries) {
    if (entry) await collect(entry, files, problems);
  }
  return { files, problems };
}

async function collect(
  entry: FileSystemEntry,
  files: NamedFile[],
  problems: { path: string; problem: Problem }[],
): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFolder(entry)) {
      for (const child of await children(entry)) await collect(child, files, problems);
      return;
    }
    if (files.length >= MAX_DROPPED) throw tooMany();
    files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // A folder or a file that the system does not let be read; the others are.
    const problem = new ProblemError('broken-picture', t('detail_unreadable'), { cause: error });
    problems.push({ path, problem: toProblem(problem) });
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** All of a folder: the browser hands them out by the hundred, and nothing after the last. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
    if (all.length > MAX_DROPPED) throw tooMany();
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function tooMany(): ProblemError {
  return new ProblemError('too-large', t('detail_too_many_files', { most: MAX_DROPPED }));
}
