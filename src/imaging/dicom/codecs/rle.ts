import { t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';
import type { PixelFormat } from '../pixel-format';
import { asSamples, type RawFrame } from '../raw-frame';

/** A count of segments and 15 offsets, 4 bytes each (PS3.5, annex G). */
const HEADER_BYTES = 64;
const MAX_SEGMENTS = 15;

/**
 * Unpacks an RLE frame: one PackBits segment for each byte of each sample, the high bytes first.
 *
 * @throws ProblemError `broken-picture`
 */
export function decodeRle(bytes: Uint8Array, format: PixelFormat): RawFrame {
  const { rows, columns, samples, bitsAllocated, shift } = format;
  const pixels = rows * columns;
  const width = bitsAllocated / 8;
  const starts = segmentStarts(bytes, samples * width);
  // A run of 128 takes 2 bytes: what asks for more than 64-fold is cut off.
  if (pixels * samples * width > bytes.length * 64) throw cutOff();
  const unpacked = new Uint8Array(pixels * samples * width);
  for (const [segment, start] of starts.entries()) {
    const plane = Math.floor(segment / width);
    // Little endian: the first segment, the high byte, comes last.
    const first = plane * pixels * width + (width - 1 - (segment % width));
    unpackBits(bytes.subarray(start, starts[segment + 1]), {
      unpacked,
      first,
      step: width,
      pixels,
    });
  }
  return { values: asSamples(unpacked, bitsAllocated), samples, planar: true, shift };
}

function segmentStarts(bytes: Uint8Array, wanted: number): number[] {
  if (bytes.length < HEADER_BYTES) throw cutOff();
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const count = view.getUint32(0, true);
  if (count !== wanted || count > MAX_SEGMENTS) {
    throw new ProblemError('broken-picture', t('detail_rle_header'));
  }
  const starts = Array.from({ length: count }, (_, index) => view.getUint32(4 + index * 4, true));
  const rising = starts.every((start, index) => start >= (starts[index - 1] ?? HEADER_BYTES));
  if (!rising || (starts.at(-1) ?? 0) > bytes.length) throw cutOff();
  return starts;
}

interface Target {
  readonly unpacked: Uint8Array;
  /** Where the first byte goes, and how far apart the bytes lie. */
  readonly first: number;
  readonly step: number;
  /** Bytes that the segment holds unpacked. */
  readonly pixels: number;
}

function unpackBits(packed: Uint8Array, { unpacked, first, step, pixels }: Target): void {
  const end = first + pixels * step;
  let to = first;
  for (let at = 0; to < end; ) {
    // 0 to 127: that many bytes and one more follow; 129 to 255: one byte 257 - n times; 128: none.
    const head = packed[at] ?? 128;
    const literal = head < 128;
    const count = literal ? head + 1 : 257 - head;
    const taken = literal ? count : 1;
    if (at + taken >= packed.length) throw cutOff();
    at += 1;
    if (head === 128) continue;
    const stop = Math.min(end, to + count * step);
    const advance = literal ? 1 : 0;
    for (let from = at; to < stop; to += step, from += advance)
      unpacked[to] = packed[from] as number;
    at += taken;
  }
}

function cutOff(): ProblemError {
  return new ProblemError('broken-picture', t('detail_rle_ends'));
}
