import wasmUrl from '@cornerstonejs/codec-charls/decodewasm?url';
import createCharLs from '@cornerstonejs/codec-charls/decodewasmjs';
import { t } from '../../../i18n/t';
import { ProblemError } from '../../../problems/problem';
import { frameLength, type PixelFormat } from '../pixel-format';
import { asSamples, checkStream, type RawFrame } from '../raw-frame';
import { jpegHeader } from './jpeg-header';
import { unpack, WasmCodec, wasmOptions } from './wasm-codec';

const codec = new WasmCodec(async () => {
  const { JpegLSDecoder } = await createCharLs(await wasmOptions(wasmUrl));
  return () => new JpegLSDecoder();
}, 'JPEG-LS');

/** Of the codec's interleave modes, the one that stores color by color. */
const NOT_INTERLEAVED = 0;

/**
 * Unpacks a JPEG-LS frame.
 *
 * @throws ProblemError `broken-picture`; `internal` where the codec cannot be loaded
 */
export async function decodeJpegLs(bytes: Uint8Array, format: PixelFormat): Promise<RawFrame> {
  const { precision } = checkStream(jpegHeader(bytes), format);
  // Of streams that are cut off, this codec counts through the zeros behind some for half a minute
  // (https://github.com/team-charls/charls/pull/334).
  if (!endsWithMark(bytes))
    throw new ProblemError('broken-picture', t('detail_codec_ends', { codec: 'JPEG-LS' }));
  const bits = precision > 8 ? 16 : 8;
  const length = frameLength({ ...format, bitsAllocated: bits, halved: false });
  const { values, planar } = await codec.run((decoder) => ({
    values: asSamples(unpack(decoder, bytes, length), bits),
    planar: decoder.getInterleaveMode() === NOT_INTERLEAVED,
  }));
  return { values, samples: format.samples, planar, shift: 0 };
}

/** Whether the end of image is there, behind which only padding may follow. */
function endsWithMark(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}
