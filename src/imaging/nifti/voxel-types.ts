import { NIFTI1 } from 'nifti-reader-js';
import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';

/** How a NIfTI file stores a voxel. */
export type VoxelType =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float32'
  | 'float64'
  | 'rgb'
  | 'rgba';

const TYPES: Record<number, VoxelType> = {
  [NIFTI1.TYPE_INT8]: 'int8',
  [NIFTI1.TYPE_UINT8]: 'uint8',
  [NIFTI1.TYPE_INT16]: 'int16',
  [NIFTI1.TYPE_UINT16]: 'uint16',
  [NIFTI1.TYPE_INT32]: 'int32',
  [NIFTI1.TYPE_UINT32]: 'uint32',
  [NIFTI1.TYPE_INT64]: 'int64',
  [NIFTI1.TYPE_UINT64]: 'uint64',
  [NIFTI1.TYPE_FLOAT32]: 'float32',
  [NIFTI1.TYPE_FLOAT64]: 'float64',
  [NIFTI1.TYPE_RGB24]: 'rgb',
  // RGBA32, which the library does not name (nifti1.h: DT_RGBA32).
  2304: 'rgba',
};

/** What is known by name but has no one brightness, or no place in an array of the language. */
const WITHOUT_GREY: Record<number, MessageKey> = {
  [NIFTI1.TYPE_BINARY]: 'detail_nifti_bits',
  [NIFTI1.TYPE_COMPLEX64]: 'detail_nifti_complex',
  [NIFTI1.TYPE_COMPLEX128]: 'detail_nifti_complex',
  [NIFTI1.TYPE_COMPLEX256]: 'detail_nifti_complex',
  [NIFTI1.TYPE_FLOAT128]: 'detail_nifti_float128',
};

/** Bytes of a voxel as stored. */
export const STORED_BYTES: Record<VoxelType, number> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
  rgb: 3,
  rgba: 4,
};

/**
 * @param code the header's `datatype`
 * @throws ProblemError `unsupported-format` with what it holds; `broken-picture` for unknown codes
 */
export function voxelType(code: number): VoxelType {
  const type = TYPES[code];
  if (type) return type;
  const key = WITHOUT_GREY[code];
  throw key
    ? new ProblemError('unsupported-format', t(key))
    : new ProblemError('broken-picture', t('detail_unknown_numbers', { code: String(code) }));
}
