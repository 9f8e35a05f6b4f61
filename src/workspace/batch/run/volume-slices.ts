import { acquisitionPlane, type PlaneView, planeView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { VolumeSource } from '../../open/file-opener';
import type { Origin } from './batch-row';

export interface VolumeSlice {
  readonly path: string;
  readonly slice: number;
  readonly origin: Extract<Origin, { kind: 'slice' }>;
}

/**
 * The slices of a volume in the plane in which it was acquired, each with the name of its file.
 *
 * A series with one file a slice gives each its own file, as slice 0, so that every file has its
 * row; of all others the first file stands for the volume, and the slices are counted in the plane.
 */
export function volumeSlices(source: VolumeSource, volume: Volume): VolumeSlice[] {
  const plane = acquisitionPlane(volume);
  const view = planeView(volume, plane);
  const owners = slicePaths(source, volume, view);
  const first = source.files[0]?.path ?? source.name;
  return Array.from({ length: view.count }, (_, index) => ({
    path: owners?.[index] ?? first,
    slice: owners ? 0 : index,
    origin: { kind: 'slice', source, plane, index },
  }));
}

/** One path for each slice of the plane; null where files and slices are not one to one. */
function slicePaths(source: VolumeSource, volume: Volume, view: PlaneView): string[] | null {
  const { files, kind } = source;
  const stacked = volume.size[2];
  if (kind !== 'dicom' || files.length < 2) return null;
  if (files.length !== stacked || view.count !== stacked) return null;
  const paths = files.map(({ path }) => path);
  if (view.ends === null || volume.axes === null) return paths;
  // Planes are hung as radiologists do; the files lie along the third axis, either way.
  if (volume.axes[2] === view.ends.last) return paths;
  return volume.axes[2] === view.ends.first ? paths.reverse() : null;
}
