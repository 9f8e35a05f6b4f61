import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { MAX_VOXEL_BYTES } from '../volume/limits';
import type { Voxels } from '../volume/volume';
import type { TiffLayout } from './tiff-layout';
import { unpackerFor } from './unpack';

/** LZW gives at most 3,838 bytes for a code of 12 bits, more than zlib and PackBits give. */
const MAX_RATIO = 2560;

/**
 * All samples of a page, those of a pixel together, rows from the top as stored.
 *
 * @param bytes the whole file
 * @throws ProblemError `unsupported-format`; `broken-picture`; `too-many-pixels` with the size
 */
export function readSamples(bytes: Uint8Array, layout: TiffLayout): Voxels {
  const { width, height, samples, bits, compression } = layout;
  const unpack = unpackerFor(compression);
  const length = width * height * samples;
  const wholeBytes = Math.max(8, bits) / 8;
  if (length * wholeBytes > MAX_VOXEL_BYTES) {
    throw new ProblemError('too-many-pixels', `${width} x ${height}`);
  }
  // Before anything is set aside for them.
  if ((length * bits) / 8 > bytes.length * MAX_RATIO) throw missing();
  const values = emptyArray(layout, length);
  for (const part of partsOf(layout)) {
    const rowBytes = Math.ceil((part.width * part.samples * bits) / 8);
    const packed = bytes.subarray(part.offset, part.offset + part.byteCount);
    // The last strip may hold fewer rows than the others, and the last tile more than are needed.
    const size = rowBytes * Math.min(part.height, height - part.top);
    if (size > packed.length * MAX_RATIO) throw missing();
    const unpacked = unpack(packed, size);
    if (unpacked.length < size) throw missing();
    copyPart(unpacked, part, layout, values);
  }
  return values;
}

function missing(): ProblemError {
  return new ProblemError('broken-picture', t('detail_pixels_missing'));
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Samples of a pixel in this part, and the first of them. */
  readonly samples: number;
  readonly firstSample: number;
  readonly offset: number;
  readonly byteCount: number;
}

function* partsOf({ width, height, samples, planar, tile, offsets, byteCounts }: TiffLayout) {
  const across = Math.ceil(width / tile.width);
  const down = Math.ceil(height / tile.height);
  for (let index = 0; index < across * down * (planar ? samples : 1); index += 1) {
    const [offset, byteCount] = [offsets[index], byteCounts[index]];
    if (offset === undefined || byteCount === undefined) throw missing();
    const place = index % (across * down);
    const part: Part = {
      left: (place % across) * tile.width,
      top: Math.floor(place / across) * tile.height,
      ...tile,
      samples: planar ? 1 : samples,
      firstSample: planar ? Math.floor(index / (across * down)) : 0,
      offset,
      byteCount,
    };
    yield part;
  }
}

function copyPart(unpacked: Uint8Array, part: Part, layout: TiffLayout, values: Voxels): void {
  const { width, height, samples, bits, differences } = layout;
  const rowBytes = Math.ceil((part.width * part.samples * bits) / 8);
  const rows = Math.min(part.height, height - part.top);
  const columns = Math.min(part.width, width - part.left);
  const read = reader(unpacked, layout);
  // Sums wrap round in an array of the samples' own type.
  const before = emptyArray(layout, part.samples);
  for (let row = 0; row < rows; row += 1) {
    before.fill(0);
    const to = ((part.top + row) * width + part.left) * samples + part.firstSample;
    for (let index = 0; index < columns * part.samples; index += 1) {
      const sample = index % part.samples;
      const value = read(row * rowBytes, index);
      before[sample] = differences ? (before[sample] as number) + value : value;
      values[to + ((index - sample) / part.samples) * samples + sample] = before[sample] as number;
    }
  }
}

function emptyArray({ bits, format }: TiffLayout, length: number): Voxels {
  if (format === 'float') return bits === 32 ? new Float32Array(length) : new Float64Array(length);
  if (bits === 32) return format === 'signed' ? new Int32Array(length) : new Uint32Array(length);
  if (bits === 16) return format === 'signed' ? new Int16Array(length) : new Uint16Array(length);
  return format === 'signed' ? new Int8Array(length) : new Uint8Array(length);
}

/** Reads a sample of a row that begins at a byte. */
function reader(
  bytes: Uint8Array,
  { bits, format, littleEndian }: TiffLayout,
): (row: number, index: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bits === 64) return (row, index) => view.getFloat64(row + index * 8, littleEndian);
  if (bits === 32) {
    return format === 'float'
      ? (row, index) => view.getFloat32(row + index * 4, littleEndian)
      : (row, index) => view.getUint32(row + index * 4, littleEndian);
  }
  if (bits === 16) return (row, index) => view.getUint16(row + index * 2, littleEndian);
  if (bits === 8) return (row, index) => bytes[row + index] as number;
  const mask = 2 ** bits - 1;
  return (row, index) => {
    const bit = index * bits;
    return ((bytes[row + (bit >> 3)] as number) >> (8 - bits - (bit & 7))) & mask;
  };
}
