import { plural } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { decodeDicom } from './dicom/decode-dicom';
import { readDicomHeader } from './dicom/read-header';
import { bytesOf } from './inflate';
import { decodeNifti } from './nifti/decode-nifti';
import { readNiftiHeader } from './nifti/nifti-header';
import type { Slice } from './slice';
import { acquisitionPlane } from './volume/planes';
import { toSlice } from './volume/to-slice';
import type { Volume } from './volume/volume';

/**
 * The slice of a NIfTI file that has but one.
 *
 * @throws ProblemError `many-slices` with their number, before any is decoded; else as `decodeNifti`
 */
export async function decodeNiftiSlice(file: Blob, name: string): Promise<Slice> {
  const { size, axes } = await readNiftiHeader(file);
  // A slice need not lie across the grid's third axis where the file says where its axes point.
  const single = axes !== null && Math.min(...size) === 1;
  refuseMany(single ? 1 : size[2]);
  return onlySlice(await decodeNifti(file, name));
}

/** As `decodeNiftiSlice`, for DICOM. */
export async function decodeDicomSlice(file: Blob, name: string): Promise<Slice> {
  const bytes = await bytesOf(file);
  const header = readDicomHeader(bytes);
  refuseMany(header.frames);
  return onlySlice(await decodeDicom([{ bytes, header }], name));
}

function refuseMany(slices: number): void {
  if (slices > 1) throw new ProblemError('many-slices', plural('detail_slices', slices));
}

function onlySlice(volume: Volume): Slice {
  return toSlice(volume, acquisitionPlane(volume), 0, volume.window);
}
