import type { NIFTI1, NIFTI2 } from 'nifti-reader-js';
import type { Direction } from '../volume/volume';
import { columnLengths, gridAxes, type Matrix } from './grid-axes';

type Triple<T> = readonly [T, T, T];

export interface NiftiOrientation {
  readonly axes: Triple<Direction> | null;
  /** In mm; 1 where the file does not say. */
  readonly spacing: Triple<number>;
  readonly spacingKnown: boolean;
}

/** Of `xyzt_units`, the bits for space. */
const SPACE_UNITS = 0x07;
/** How many mm a unit is; files that name none mean mm. */
const MM: Record<number, number> = { 1: 1000, 2: 1, 3: 0.001 };

/**
 * Where the axes of a NIfTI grid point. The sform counts when its code is above 0, else the qform
 * when its is, as nibabel and FSL have it: the library's own matrix prefers the one with the higher
 * code, and knows no qform of NIfTI-2. Without either (method 1 of nifti1.h, from the time of
 * Analyze) nothing says which side is left, so there are no axes, but there is a spacing.
 *
 * @param bytes the header, from which `header` was read
 */
export function niftiOrientation(header: NIFTI1 | NIFTI2, bytes: Uint8Array): NiftiOrientation {
  const unit = MM[header.xyzt_units & SPACE_UNITS] ?? 1;
  for (const matrix of [sform(header, bytes), qform(header)]) {
    const axes = matrix && gridAxes(matrix);
    if (!axes) continue;
    const [x, y, z] = columnLengths(matrix);
    return { axes, spacing: [x * unit, y * unit, z * unit], spacingKnown: true };
  }
  const lengths = [1, 2, 3].map((axis) => Math.abs(header.pixDims[axis] as number) * unit);
  const known = lengths.every((length) => length > 0 && Number.isFinite(length));
  const [x = 1, y = 1, z = 1] = known ? lengths : [];
  return { axes: null, spacing: [x, y, z], spacingKnown: known };
}

function sform(header: NIFTI1 | NIFTI2, bytes: Uint8Array): Matrix | null {
  if (!(header.sform_code > 0)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const second = bytes.byteLength >= 540 && view.getInt32(0, header.littleEndian) === 540;
  const number = (row: number, column: number) => {
    const index = row * 4 + column;
    return second
      ? view.getFloat64(400 + index * 8, header.littleEndian)
      : view.getFloat32(280 + index * 4, header.littleEndian);
  };
  return [0, 1, 2].map((row) => [number(row, 0), number(row, 1), number(row, 2)]);
}

/** The rotation of a unit quaternion (nifti1.h, method 2), by the steps of the grid. */
function qform(header: NIFTI1 | NIFTI2): Matrix | null {
  if (!(header.qform_code > 0)) return null;
  const { quatern_b: b, quatern_c: c, quatern_d: d, pixDims } = header;
  // Rounding brings b, c and d of a half turn slightly above a length of 1.
  const a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
  const [x, y] = [pixDims[1] as number, pixDims[2] as number];
  const z = (pixDims[3] as number) * ((pixDims[0] as number) < 0 ? -1 : 1);
  return [
    [(a * a + b * b - c * c - d * d) * x, 2 * (b * c - a * d) * y, 2 * (b * d + a * c) * z],
    [2 * (b * c + a * d) * x, (a * a + c * c - b * b - d * d) * y, 2 * (c * d - a * b) * z],
    [2 * (b * d - a * c) * x, 2 * (c * d + a * b) * y, (a * a + d * d - b * b - c * c) * z],
  ];
}
