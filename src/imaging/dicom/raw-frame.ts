import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import type { PixelFormat } from './pixel-format';

/** A frame's samples, unpacked; bits that do not count and signs are still as they were stored. */
export interface RawFrame {
  readonly values: Uint8Array | Uint16Array;
  /** Samples of a pixel; 1 where the codec has made grey of colors. */
  readonly samples: 1 | 3;
  readonly planar: boolean;
  /** How far above the lowest bit the values begin. */
  readonly shift: number;
}

/** The size that a codec's own header states. */
export interface StreamSize {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Bits of a sample. */
  readonly precision: number;
}

/**
 * Holds a packed frame's own header against the file's, before a codec sets aside memory for it.
 *
 * @throws ProblemError `broken-picture` where they differ
 */
export function checkStream(stream: StreamSize | null, format: PixelFormat): StreamSize {
  if (!stream) throw new ProblemError('broken-picture', t('detail_frame_no_header'));
  const { width, height, components, precision } = stream;
  const { columns, rows, samples, bitsAllocated } = format;
  if (width !== columns || height !== rows) {
    const sizes = { frame: `${width} x ${height}`, file: `${columns} x ${rows}` };
    throw new ProblemError('broken-picture', t('detail_frame_size', sizes));
  }
  if (components !== samples || precision > bitsAllocated || precision < 1) {
    throw new ProblemError('broken-picture', t('detail_frame_samples'));
  }
  return stream;
}

/** Bytes as samples of 8 or 16 bits, little endian as every machine is that runs a browser. */
export function asSamples(bytes: Uint8Array, bits: 8 | 16): Uint8Array | Uint16Array {
  if (bits === 8) return bytes;
  // A copy where the view would lie across the borders of 16-bit words.
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1);
}
