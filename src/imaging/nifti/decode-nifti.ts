import { formatNumber } from '../../i18n/format';
import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf, fill, inflate, mayHold } from '../inflate';
import type { Volume, Voxels } from '../volume/volume';
import { headWindow } from './head-window';
import { isColor, isGzip, type NiftiHeader, readNiftiHeader } from './nifti-header';
import { readVoxels } from './read-voxels';

/**
 * Decodes a NIfTI volume, the first of several.
 *
 * @param file `.nii`, `.nii.gz`, or a pair's `.hdr`
 * @param name for the volume; what the file is, its content alone decides
 * @param voxelFile a pair's `.img`
 * @throws ProblemError as `readNiftiHeader`; `broken-picture` with how much of the voxels is there;
 * `out-of-memory`
 */
export async function decodeNifti(file: Blob, name: string, voxelFile?: Blob): Promise<Volume> {
  const header = await readNiftiHeader(file);
  const source = header.paired ? voxelFile : file;
  if (!source) throw new ProblemError('broken-picture', t('detail_voxels_elsewhere'));
  const stored = await storedBytes(source, header);
  const voxels = readVoxels(stored, header.type, header.littleEndian);
  const { size, axes, spacing, spacingKnown, slope, intercept } = header;
  const [lowest, highest] = extremes(voxels);
  const ends = [lowest * slope + intercept, highest * slope + intercept] as const;
  return {
    name,
    size,
    spacing,
    spacingKnown,
    axes,
    voxels,
    slope,
    intercept,
    range: slope < 0 ? [ends[1], ends[0]] : ends,
    window: headWindow(voxels, lowest, slope, intercept),
    windowSource: 'percentiles',
    inverted: false,
    steps: stepsOf(header),
  };
}

function stepsOf({ volumes, type }: NiftiHeader): string[] {
  const steps = volumes > 1 ? [plural('step_first_volume', volumes)] : [];
  if (isColor(type)) steps.push(t('step_colors'));
  return [...steps, t('step_head_percentiles')];
}

/** One volume's bytes; of a packed file no more is inflated than these. */
async function storedBytes(file: Blob, header: NiftiHeader): Promise<Uint8Array<ArrayBuffer>> {
  const { offset, bytes } = header;
  if (!(await isGzip(file))) {
    const found = await bytesOf(file.slice(offset, offset + bytes));
    if (found.length < bytes) throw cutOff(found.length, bytes);
    return found;
  }
  if (!mayHold(file.size, bytes)) throw cutOff(0, bytes);
  const target = allocated(bytes);
  const { sink, filled } = fill(target, offset);
  await inflate(file, 'gzip', sink);
  if (filled() < bytes) throw cutOff(filled(), bytes);
  return target;
}

function allocated(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    throw new ProblemError('out-of-memory', undefined, { cause: error });
  }
}

function cutOff(found: number, wanted: number): ProblemError {
  const kilobytes = (bytes: number) =>
    formatNumber(Math.ceil(bytes / 1024), { style: 'unit', unit: 'kilobyte' });
  const fact = { found: kilobytes(found), wanted: kilobytes(wanted) };
  return new ProblemError('broken-picture', t('detail_voxels_share', fact));
}

/** The lowest and the highest finite voxel; 0 and 0 where there is none. */
function extremes(voxels: Voxels): [number, number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  // Not `for of`: an iterator makes it several times as slow.
  for (let index = 0; index < voxels.length; index += 1) {
    const voxel = voxels[index] as number;
    if (!Number.isFinite(voxel)) continue;
    if (voxel < lowest) lowest = voxel;
    if (voxel > highest) highest = voxel;
  }
  return lowest <= highest ? [lowest, highest] : [0, 0];
}
