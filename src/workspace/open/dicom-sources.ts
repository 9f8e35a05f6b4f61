import { groupSeries } from '../../imaging/dicom/group-series';
import type { Examined } from './examine';
import { fileName, folderOf } from './file-name';
import type { NamedFile, VolumeSource } from './file-opener';

/** Puts DICOM files together by their series, each in the order of its slices. */
export function dicomSources(examined: readonly Examined[]): VolumeSource[] {
  const files = examined.filter((item) => item.kind === 'dicom');
  const groups = groupSeries(files.map(({ header }, index) => ({ header, index })));
  return groups.flatMap(({ name, order, slices }) => {
    const ordered = order.flatMap((index) => files[index]?.named ?? []);
    const [first] = ordered;
    if (!first) return [];
    const source: VolumeSource = {
      id: crypto.randomUUID(),
      kind: 'dicom',
      name: name || nameOf(first, ordered.length),
      files: ordered,
      slices,
    };
    return [source];
  });
}

/** A series that has no description is called as its folder, a single file by its name. */
function nameOf({ path }: NamedFile, files: number): string {
  return (files > 1 && fileName(folderOf(path))) || fileName(path);
}
