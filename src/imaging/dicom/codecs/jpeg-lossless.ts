import { Decoder } from 'jpeg-lossless-decoder-js';
import { t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';
import type { PixelFormat } from '../pixel-format';
import { asSamples, checkStream, type RawFrame } from '../raw-frame';
import { jpegHeader } from './jpeg-header';

/**
 * Unpacks a lossless JPEG frame (ITU T.81, annex H).
 *
 * @throws ProblemError `broken-picture`; `unsupported-format` for a point transform, which the
 * decoder leaves out of account
 */
export function decodeJpegLossless(bytes: Uint8Array, format: PixelFormat): RawFrame {
  const header = jpegHeader(bytes);
  checkStream(header, format);
  if (header?.pointTransform) {
    throw new ProblemError('unsupported-format', t('detail_dicom_shifted'));
  }
  const { rows, columns, samples, bitsAllocated } = format;
  // A sample takes one bit at least.
  if (rows * columns * samples > bytes.length * 8) throw endsEarly();
  const unpacked = decoded(bytes, bitsAllocated / 8);
  return { values: asSamples(unpacked, bitsAllocated), samples, planar: false, shift: 0 };
}

function decoded(bytes: Uint8Array, width: number): Uint8Array {
  const decoder = new Decoder();
  let unpacked: ArrayBuffer | undefined;
  try {
    // Copied, because it wants a whole buffer and keeps it.
    unpacked = decoder.decode(bytes.slice().buffer, 0, bytes.length, width)?.slice().buffer;
  } catch {
    throw new ProblemError('broken-picture', t('detail_lossless_failed'));
  }
  // Behind the end it reads zeros without an error.
  const read = decoder.stream?.index ?? Number.POSITIVE_INFINITY;
  if (!unpacked || read > bytes.length) throw endsEarly();
  return new Uint8Array(unpacked);
}

function endsEarly(): ProblemError {
  return new ProblemError('broken-picture', t('detail_lossless_ends'));
}
