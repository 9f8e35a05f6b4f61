import { formatNumber } from '../../i18n/format';
/**
 * Most bytes of a volume's voxels as they are stored, read from its header before anything is
 * decoded. A head of 0.5 mm in 16 bits needs 256 MB; worker, page and slices must fit beside it in
 * the 4 GB of one process.
 */
export const MAX_VOXEL_BYTES = 512 * 1024 * 1024;

/** Bytes as a problem names them: "513 MB", rounded up. */
export function megabytes(bytes: number): string {
  const size = Math.ceil(bytes / 1024 / 1024);
  return formatNumber(size, { style: 'unit', unit: 'megabyte' });
}
