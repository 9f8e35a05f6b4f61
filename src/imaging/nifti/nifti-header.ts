import { type NIFTI1, type NIFTI2, readHeader } from 'nifti-reader-js';
import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf, fill, inflate } from '../inflate';
import { sniff } from '../sniff';
import { MAX_VOXEL_BYTES, megabytes } from '../volume/limits';
import { type NiftiOrientation, niftiOrientation } from './nifti-orientation';
import { STORED_BYTES, type VoxelType, voxelType } from './voxel-types';

/** What a NIfTI file says of itself before its voxels. */
export interface NiftiHeader extends NiftiOrientation {
  /** The voxels are in a file of their own, `.img` beside `.hdr`. */
  readonly paired: boolean;
  readonly littleEndian: boolean;
  /** Columns, rows, slices; 1 where the file has fewer dimensions. */
  readonly size: readonly [number, number, number];
  /** Volumes one after another: points in time, directions of diffusion. */
  readonly volumes: number;
  readonly type: VoxelType;
  /** Where the voxels begin, in bytes. */
  readonly offset: number;
  /** Of one volume as stored, in bytes. */
  readonly bytes: number;
  readonly slope: number;
  readonly intercept: number;
}

/** A NIfTI-2 header; NIfTI-1's has 348 bytes. What may follow, extensions, is not looked at. */
const HEADER_BYTES = 540;
const FIRST_HEADER_BYTES = 348;
/** The first pieces of a packed file suffice, so that looking at 1,000 of them is quick. */
const GZIP_STEP = 1024;

/**
 * Reads the header of a NIfTI file, packed by gzip or not, and nothing more of the file.
 *
 * @throws ProblemError `not-a-picture`, `unsupported-format` with the kind of numbers,
 * `broken-picture` with the reason, `too-large` with the size of one volume
 */
export async function readNiftiHeader(file: Blob): Promise<NiftiHeader> {
  const head = await niftiHead(file);
  if (sniff(head) !== 'nifti') throw new ProblemError('not-a-picture');
  return parseNiftiHeader(head);
}

async function niftiHead(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const first = await bytesOf(file.slice(0, HEADER_BYTES));
  if (sniff(first) !== 'gzip') return first;
  const head = new Uint8Array(HEADER_BYTES);
  const { sink, filled } = fill(head);
  await inflate(file, 'gzip', sink, GZIP_STEP);
  return head.slice(0, filled());
}

/** Whether a file is packed: its content says so, not its name. */
export async function isGzip(file: Blob): Promise<boolean> {
  return sniff(await bytesOf(file.slice(0, 2))) === 'gzip';
}

/**
 * @param head a NIfTI file's first 540 bytes, or all of its header
 * @throws ProblemError as `readNiftiHeader`
 */
export function parseNiftiHeader(head: Uint8Array): NiftiHeader {
  const header = fields(head);
  const type = voxelType(header.datatypeCode);
  const { size, volumes } = dimensions(header);
  const voxels = size[0] * size[1] * size[2];
  const bytes = voxels * STORED_BYTES[type];
  if (bytes > MAX_VOXEL_BYTES) throw new ProblemError('too-large', megabytes(bytes));
  const paired = header.magic.startsWith('ni');
  const offset = header.vox_offset;
  if (!Number.isInteger(offset) || offset < 0) throw broken(t('detail_no_voxel_place'));
  // A slope of 0 says that there is none (nifti1.h), and colors have none.
  const scaled = header.scl_slope !== 0 && Number.isFinite(header.scl_slope) && !isColor(type);
  return {
    paired,
    littleEndian: header.littleEndian,
    size,
    volumes,
    type,
    // Files that name no place have their voxels behind the header and its four bytes.
    offset: paired ? offset : Math.max(offset, headerBytes(head) + 4),
    bytes,
    slope: scaled ? header.scl_slope : 1,
    intercept: scaled && Number.isFinite(header.scl_inter) ? header.scl_inter : 0,
    ...niftiOrientation(header, head),
  };
}

export function isColor(type: VoxelType): boolean {
  return type === 'rgb' || type === 'rgba';
}

function fields(head: Uint8Array): NIFTI1 | NIFTI2 {
  const length = headerBytes(head);
  if (head.length < length) throw broken(plural('detail_header_ends', head.length));
  try {
    return readHeader(head.slice(0, length).buffer, true);
  } catch (error) {
    throw new ProblemError('broken-picture', t('detail_header_unreadable'), { cause: error });
  }
}

function headerBytes(head: Uint8Array): number {
  // The size comes first, in either byte order: 348 is 0x15c, 540 is 0x21c.
  return head.subarray(0, 4).includes(0x5c) ? FIRST_HEADER_BYTES : HEADER_BYTES;
}

function dimensions({ dims }: NIFTI1 | NIFTI2) {
  const [count = 0, ...lengths] = dims;
  if (!(count >= 1 && count <= 7)) throw broken(t('detail_dimensions', { dimensions: count }));
  const used = lengths.slice(0, count);
  const odd = used.find((length) => !(Number.isSafeInteger(length) && length >= 1));
  if (odd !== undefined) throw broken(t('detail_odd_side', { side: odd }));
  const [x = 1, y = 1, z = 1, ...more] = used;
  return { size: [x, y, z] as const, volumes: more.reduce((all, length) => all * length, 1) };
}

function broken(reason: string): ProblemError {
  return new ProblemError('broken-picture', reason);
}
