import { orderedStacks } from './frame-order';
import type { DicomHeader } from './read-header';
import { sameOrientation } from './vectors';

/** Files that make one stack of slices, or one file with several frames. */
export interface SeriesGroup {
  /** The series' description, numbered where several groups share it. */
  readonly name: string;
  /** The `index` of each file, in the order of the slices. */
  readonly order: number[];
  readonly slices: number;
}

interface Item {
  readonly header: DicomHeader;
  readonly index: number;
}

/**
 * Puts the files of a series together: by their SeriesInstanceUID, split where size, orientation,
 * echo or point in time differ. Slices are sorted along their normal; where any has no position, by
 * instance number, else as given.
 *
 * @returns the groups in the order of their first files
 */
export function groupSeries(items: readonly Item[]): SeriesGroup[] {
  const groups = alike(items).flatMap((group) => {
    const sorted = byInstance(group);
    return orderedStacks(sorted.map(({ header }) => header)).map((stack) =>
      stack.map((at) => sorted[at] as Item),
    );
  });
  const names = new Map<string, number>();
  return groups.map((group) => {
    const name = group[0]?.header.description || 'DICOM series';
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return {
      name: count === 1 ? name : `${name} (${count})`,
      order: group.map(({ index }) => index),
      slices: group.reduce((sum, { header }) => sum + header.frames, 0),
    };
  });
}

function alike(items: readonly Item[]): Item[][] {
  const byKey = new Map<string, Item[][]>();
  const groups: Item[][] = [];
  for (const item of items) {
    const { seriesUid, acquisitionKey, frames, orientation } = item.header;
    // Several frames, or no series named: a group of its own.
    const alone = frames > 1 || seriesUid === '';
    const key = `${seriesUid} ${acquisitionKey}${alone ? ` ${item.index}` : ''}`;
    const candidates = byKey.get(key) ?? [];
    byKey.set(key, candidates);
    const fitting = candidates.find(([first]) =>
      sameOrientation(orientation, first?.header.orientation ?? null),
    );
    if (fitting) {
      fitting.push(item);
      continue;
    }
    const group = [item];
    candidates.push(group);
    groups.push(group);
  }
  return groups;
}

function byInstance(group: readonly Item[]): readonly Item[] {
  const numbered = group.every(({ header }) => header.instance !== null);
  if (!numbered) return group;
  return [...group].sort((a, b) => (a.header.instance ?? 0) - (b.header.instance ?? 0));
}
