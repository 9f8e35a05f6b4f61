import { groupSeries } from '../../imaging/dicom/group-series';
import type { Examined } from './examine';
import { fileName, folderOf } from './file-name';
import type { VolumeSource } from './file-opener';

/** Puts DICOM files together by their series, each in the order of its slices. */
export function dicomSources(examined: readonly Examined[]): VolumeSource[] {
  const files = examined.filter((item) => item.kind === 'dicom');
  const groups = groupSeries(files.map(({ header }, index) => ({ header, index })));
  return groups.flatMap(({ name, order, slices }) => {
    const ordered = order.flatMap((index) => files[index] ?? []);
    const [first] = ordered;
    if (!first) return [];
    const { path } = first.named;
    const described = first.header.description !== '';
    const source: VolumeSource = {
      id: crypto.randomUUID(),
      kind: 'dicom',
      // Files are known by the names that the user gave them; a series without a description by its
      // folder's, and only where there is none by a number.
      name:
        ordered.length === 1 ? fileName(path) : (!described && fileName(folderOf(path))) || name,
      files: ordered.map(({ named }) => named),
      slices,
    };
    return [source];
  });
}
