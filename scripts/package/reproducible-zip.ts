import { type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  /** Within the ZIP, with `/` between its parts. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

/**
 * The earliest time that a ZIP can say. The format has no time zone and fflate writes local time,
 * so this is local too: the same bytes on every machine.
 */
const TIME = new Date(1980, 0, 1);
const UNIX = 3;
const FILE_MODE = 0o100644;
const EXECUTABLE_MODE = 0o100755;

/**
 * A ZIP whose bytes depend on nothing but names and contents: entries sorted by their code units, one
 * time for all, modes of our own. fflate compresses, not Node's zlib: that one's bytes may change
 * with the version of Node.
 */
export function reproducibleZip(entries: readonly ZipEntry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: Zippable = {};
  for (const { path, content, executable = false } of sorted) {
    if (path in files) throw new Error(`${path} is there twice`);
    const mode = executable ? EXECUTABLE_MODE : FILE_MODE;
    files[path] = [content, { level: 9, mtime: TIME, os: UNIX, attrs: (mode << 16) >>> 0 }];
  }
  return zipSync(files);
}
