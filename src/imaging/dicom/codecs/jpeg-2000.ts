import wasmUrl from '@cornerstonejs/codec-openjpeg/decodewasm?url';
import createOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import { t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';
import { frameLength, type PixelFormat } from '../pixel-format';
import { asSamples, checkStream, type RawFrame } from '../raw-frame';
import { jpeg2000Header } from './jpeg-2000-header';
import { unpack, WasmCodec, wasmOptions } from './wasm-codec';

const codec = new WasmCodec(async () => {
  const { J2KDecoder } = await createOpenJpeg(await wasmOptions(wasmUrl));
  return () => new J2KDecoder();
}, 'JPEG 2000');

/** A tile has two markers, 14 bytes in all; the codec sets aside 6 kB for each that is announced. */
const MIN_TILE_BYTES = 14;

/**
 * Unpacks a JPEG 2000 frame.
 *
 * @throws ProblemError `broken-picture`; `unsupported-format` for colors at half the size;
 * `internal` where the codec cannot be loaded
 */
export async function decodeJpeg2000(bytes: Uint8Array, format: PixelFormat): Promise<RawFrame> {
  const header = jpeg2000Header(bytes);
  const { precision } = checkStream(header, format);
  if (header?.subsampled) {
    throw new ProblemError('unsupported-format', t('detail_dicom_subsampled'));
  }
  if ((header?.tiles ?? 0) * MIN_TILE_BYTES > bytes.length) {
    throw new ProblemError('broken-picture', t('detail_fewer_tiles'));
  }
  if (!header?.whole)
    throw new ProblemError('broken-picture', t('detail_codec_ends', { codec: 'JPEG 2000' }));
  // The codec gives the whole bytes that the stream's bits need, which may be fewer than the file's.
  const bits = precision > 8 ? 16 : 8;
  const length = frameLength({ ...format, bitsAllocated: bits, halved: false });
  const unpacked = await codec.run((decoder) => unpack(decoder, bytes, length));
  return { values: asSamples(unpacked, bits), samples: format.samples, planar: false, shift: 0 };
}
