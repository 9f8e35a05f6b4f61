import type { NamedFile, Sorted } from '../../open/file-opener';
import type { BatchRow } from './batch-row';

type NewRow = Omit<BatchRow, 'id' | 'group'>;

const FRESH = { slice: 0, state: { kind: 'waiting' }, thumbnail: null } as const;

/** The rows of what was handed in, in the order of the files; one in a ZIP follows its ZIP's place. */
export function rowsOf(sorted: Sorted, files: readonly NamedFile[]): NewRow[] {
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const rows: NewRow[] = [
    ...sorted.pictures.map((file) => ({
      ...FRESH,
      path: file.path,
      origin: { kind: 'picture', file } as const,
    })),
    ...sorted.volumes.map((source) => ({
      ...FRESH,
      path: source.files[0]?.path ?? source.name,
      origin: { kind: 'volume', source } as const,
    })),
    ...sorted.problems.map(({ path, problem }) => ({
      ...FRESH,
      path,
      origin: { kind: 'nothing' } as const,
      state: { kind: 'failed', problem } as const,
    })),
  ];
  return rows
    .map((row) => ({ row, place: placeOf(row.path, order) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

function placeOf(path: string, order: ReadonlyMap<string, number>): number {
  for (let part = path; ; part = part.slice(0, part.lastIndexOf('/'))) {
    const place = order.get(part);
    if (place !== undefined) return place;
    if (!part.includes('/')) return order.size;
  }
}
