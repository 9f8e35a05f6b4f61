import type { DicomHeader } from './read-header';
export function groupSeries(
  items: { header: DicomHeader; index: number }[],
): { name: string; order: number[]; slices: number }[] {
  const byUid = new Map<string, { header: DicomHeader; index: number }[]>();
  for (const item of items)
    byUid.set(item.header.seriesUid, [...(byUid.get(item.header.seriesUid) ?? []), item]);
  return [...byUid.values()].map((all) => ({
    name: all[0]?.header.description ?? '',
    order: all.map(({ index }) => index),
    slices: all.reduce((n, { header }) => n + header.frames, 0),
  }));
}
