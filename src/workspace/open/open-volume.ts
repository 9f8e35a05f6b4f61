import { t } from '../../i18n/t';
import { decodeDicom } from '../../imaging/dicom/decode-dicom';
import { readDicomHeader } from '../../imaging/dicom/read-header';
import { bytesOf } from '../../imaging/inflate';
import { decodeNifti } from '../../imaging/nifti/decode-nifti';
import { MAX_VOXEL_BYTES, megabytes } from '../../imaging/volume/limits';
import type { Volume } from '../../imaging/volume/volume';
import { ProblemError } from '../../problems/problem';
import type { VolumeSource } from './file-opener';

/**
 * Decodes a series or volume.
 *
 * @throws ProblemError as `decodeNifti` and `decodeDicom`; `too-large` for a series of larger files
 */
export async function openVolume({ kind, name, files }: VolumeSource): Promise<Volume> {
  const [first, second] = files;
  if (!first) throw new ProblemError('broken-picture', t('detail_no_files'));
  if (kind === 'nifti') return decodeNifti(first.file, name, second?.file);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  // They are all in memory beside the voxels, and hardly larger than these unless they are padded.
  if (total > MAX_VOXEL_BYTES) throw new ProblemError('too-large', megabytes(total));
  const read = files.map(async ({ file }) => {
    const bytes = await bytesOf(file);
    return { bytes, header: readDicomHeader(bytes) };
  });
  return decodeDicom(await Promise.all(read), name);
}
