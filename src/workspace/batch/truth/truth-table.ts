import { labelOf, type TruthLabel } from './labels';
import { parseCsv } from './parse-csv';

/** Larger than a table of 200,000 labels with long paths. */
export const MAX_TABLE_BYTES = 32 * 1024 * 1024;
const MAX_ROWS = 200_000;
/** Enough to see what kind of words they are. */
const MAX_UNKNOWN = 10;
const FILE_HEADS = ['file', 'filename', 'path', 'name', 'image'];
const LABEL_HEADS = ['label', 'class', 'truth', 'diagnosis', 'target'];

/** A table of labels, ready to be asked. */
export interface TruthTable {
  /** Lines with a label that is known. */
  readonly size: number;
  /** Words that stand for no label, at most ten of them, shortened. */
  readonly unknown: readonly string[];
  /**
   * The label of a file: of its whole path, else of its name where only one line has that name.
   *
   * @param slice from 0; a table with a column `slice` may tell slices apart
   */
  find(path: string, slice: number): TruthLabel | null;
}

/** Reads a table `file,label`, with or without a head, with `slice` as a third column if need be. */
export function truthTable(text: string): TruthTable {
  const rows = parseCsv(text, MAX_ROWS);
  const columns = columnsOf(rows[0] ?? []);
  const lines = (columns.head ? rows.slice(1) : rows)
    .map((row) => lineOf(row, columns))
    .filter(({ path }) => path !== '');
  const unknown = lines.filter(({ label }) => label === null).map(({ word }) => word.slice(0, 40));
  const known = lines.flatMap(({ label, ...line }) => (label ? { ...line, label } : []));
  const labels = new Map(known.map(({ path, slice, label }) => [key(path, slice), label]));
  const pathOfName = uniqueNames(known.map(({ path }) => path));
  const find = (path: string, slice: number) =>
    labels.get(key(path, String(slice))) ?? labels.get(key(path, '')) ?? null;
  return {
    size: labels.size,
    unknown: [...new Set(unknown)].slice(0, MAX_UNKNOWN),
    find(given, slice) {
      const path = plainPath(given);
      const other = pathOfName.get(baseName(path));
      return find(path, slice) ?? (other ? find(other, slice) : null);
    },
  };
}

function lineOf(row: readonly string[], columns: ReturnType<typeof columnsOf>) {
  const word = row[columns.label] ?? '';
  return {
    path: plainPath(row[columns.file] ?? ''),
    slice: (row[columns.slice] ?? '').trim(),
    word,
    label: labelOf(word),
  };
}

/** The path of each name that only one path has; null for the others. */
function uniqueNames(paths: readonly string[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const path of paths) {
    const known = names.get(baseName(path));
    names.set(baseName(path), known === undefined || known === path ? path : null);
  }
  return names;
}

function columnsOf(first: readonly string[]) {
  const heads = first.map((head) => head.trim().toLowerCase());
  const file = heads.findIndex((head) => FILE_HEADS.includes(head));
  const label = heads.findIndex((head) => LABEL_HEADS.includes(head));
  if (file < 0 || label < 0) return { head: false, file: 0, label: 1, slice: -1 };
  return { head: true, file, label, slice: heads.indexOf('slice') };
}

function key(path: string, slice: string): string {
  return `${slice}\n${path}`;
}

function plainPath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
