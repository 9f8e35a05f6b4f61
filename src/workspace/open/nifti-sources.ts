import { t } from '../../i18n/t';
import { ProblemError, toProblem } from '../../problems/problem';
import type { Examined } from './examine';
import { fileName } from './file-name';
import type { NamedFile, Sorted, VolumeSource } from './file-opener';

export interface NiftiSources {
  readonly sources: readonly VolumeSource[];
  /** Headers whose voxels are missing. */
  readonly problems: Sorted['problems'];
  /** What is no part of a NIfTI volume. */
  readonly rest: readonly Examined[];
}

/** How a pair's files end, in lower case; each may be packed. */
const HEADER_END = /\.hdr(\.gz)?$/;
const VOXELS_END = /\.img(\.gz)?$/;

/**
 * Makes volumes of NIfTI files. A pair's voxels have no mark of their own: they are known by their
 * name alone, which is that of the header, and taken out of the rest, as whatever they look like.
 */
export function niftiSources(examined: readonly Examined[]): NiftiSources {
  const voxelFiles = new Map<string, NamedFile>();
  for (const { named } of examined) {
    const path = named.path.toLowerCase();
    if (VOXELS_END.test(path)) voxelFiles.set(path.replace(VOXELS_END, ''), named);
  }
  const sources: VolumeSource[] = [];
  const problems: { path: string; problem: Sorted['problems'][number]['problem'] }[] = [];
  const used = new Set<NamedFile>();
  for (const item of examined) {
    if (item.kind !== 'nifti') continue;
    const { named, header } = item;
    const stem = named.path.toLowerCase().replace(HEADER_END, '');
    const voxels = header.paired ? voxelFiles.get(stem) : undefined;
    used.add(named);
    if (header.paired && !voxels) {
      const error = new ProblemError('broken-picture', t('detail_img_missing'));
      problems.push({ path: named.path, problem: toProblem(error) });
      continue;
    }
    if (voxels) used.add(voxels);
    sources.push({
      id: crypto.randomUUID(),
      kind: 'nifti',
      name: fileName(named.path),
      files: voxels ? [named, voxels] : [named],
      slices: header.size[2],
    });
  }
  return { sources, problems, rest: examined.filter(({ named }) => !used.has(named)) };
}
