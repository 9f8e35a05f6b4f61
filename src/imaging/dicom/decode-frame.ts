import type { DicomFile } from './data-set';
import type { PixelFormat } from './pixel-format';
import type { RawFrame } from './raw-frame';

/** Unpacks one frame; throws ProblemErrors. */
type FrameDecoder = (bytes: Uint8Array, format: PixelFormat) => RawFrame | Promise<RawFrame>;

/** Gets the decoder for a file. Each is a chunk of its own: most files need none of the codecs. */
export async function frameDecoder({ set, syntax }: DicomFile): Promise<FrameDecoder> {
  switch (syntax.packing) {
    case 'raw': {
      const { decodeRaw } = await import('./codecs/raw');
      // 8-bit pixels are swapped too where they were written as 16-bit words.
      const inWords = set.elements.x7fe00010?.vr === 'OW';
      return (bytes, format) =>
        decodeRaw(bytes, format, syntax.bigEndian && (inWords || format.bitsAllocated === 16));
    }
    case 'rle':
      return (await import('./codecs/rle')).decodeRle;
    case 'jpeg':
      return (await import('./codecs/jpeg')).decodeJpeg;
    case 'jpeg-lossless':
      return (await import('./codecs/jpeg-lossless')).decodeJpegLossless;
    case 'jpeg-ls':
      return (await import('./codecs/jpeg-ls')).decodeJpegLs;
    case 'jpeg-2000':
      return (await import('./codecs/jpeg-2000')).decodeJpeg2000;
  }
}
