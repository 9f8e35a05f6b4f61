import { Gunzip, Inflate, Unzlib } from 'fflate';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';

/**
 * Compressed bytes handed to the inflater at once. DEFLATE gives at most 1,032 bytes for one, so a
 * bomb costs 66 MB before it is noticed.
 */
const STEP_BYTES = 64 * 1024;

/** Takes the next bytes; false when no more are wanted. */
export type Sink = (bytes: Uint8Array) => boolean;

/** The most that DEFLATE makes of one byte: runs of 258 from two bits each (zlib's technical notes). */
const MAX_RATIO = 1032;

/** Whether so many bytes can come out of a compressed file: else nothing need be set aside for them. */
export function mayHold(packedBytes: number, bytes: number): boolean {
  return bytes <= packedBytes * MAX_RATIO;
}

/**
 * Inflates a file piece by piece into a sink, until that has enough: what a bomb would still give
 * is never inflated. Gzip files of several members are read on; the browser's own
 * DecompressionStream ends with the first.
 *
 * @param format `gzip`, or `deflate-raw` as ZIPs hold it
 * @throws ProblemError `broken-picture` for what is no such stream, or a file that is gone
 */
export async function inflate(
  blob: Blob,
  format: 'gzip' | 'deflate-raw',
  sink: Sink,
  stepBytes = STEP_BYTES,
): Promise<void> {
  const push = pieceByPiece(format, sink);
  let wanted = true;
  for (let at = 0; at < blob.size && wanted; at += stepBytes) {
    wanted = push(await bytesOf(blob.slice(at, at + stepBytes)));
  }
}

/** As `inflate`, for a stream of zlib that is in memory. */
export function inflateZlib(packed: Uint8Array, sink: Sink): void {
  const push = pieceByPiece('zlib', sink);
  let wanted = true;
  for (let at = 0; at < packed.length && wanted; at += STEP_BYTES) {
    wanted = push(packed.slice(at, at + STEP_BYTES));
  }
}

const INFLATERS = { gzip: Gunzip, 'deflate-raw': Inflate, zlib: Unzlib };

/** Takes the next piece; false once the sink wants no more. */
function pieceByPiece(format: keyof typeof INFLATERS, sink: Sink): (piece: Uint8Array) => boolean {
  let wanted = true;
  const inflater = new INFLATERS[format]((bytes) => {
    if (wanted && bytes.length > 0) wanted = sink(bytes);
  });
  return (piece) => {
    try {
      inflater.push(piece, false);
    } catch (error) {
      // What follows a stream that gave all that was asked for is no matter of ours.
      if (wanted) {
        throw new ProblemError('broken-picture', t('detail_compression_damaged'), { cause: error });
      }
    }
    return wanted;
  };
}

/**
 * The bytes of a file or a part of it.
 *
 * @throws ProblemError `broken-picture` when it was changed or removed after it was chosen
 */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw new ProblemError('broken-picture', t('detail_gone'), { cause: error });
  }
}

/** A sink that fills a buffer from a place of the stream on, and then wants no more. */
export function fill(target: Uint8Array, from = 0): { sink: Sink; filled: () => number } {
  let passed = 0;
  let filled = 0;
  const sink = (bytes: Uint8Array) => {
    const skipped = Math.min(bytes.length, Math.max(0, from - passed));
    const part = bytes.subarray(skipped, skipped + target.length - filled);
    target.set(part, filled);
    filled += part.length;
    passed += bytes.length;
    return filled < target.length;
  };
  return { sink, filled: () => filled };
}
