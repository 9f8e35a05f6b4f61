import type { StreamSize } from '../raw-frame';

/** What a stream of the JPEG family says of itself before its pixels. */
export interface JpegHeader extends StreamSize {
  /** Bits by which the pixels were shifted down before they were packed. */
  readonly pointTransform: number;
}

const START_OF_SCAN = 0xda;
/** Start of frame of JPEG-LS. */
const SOF_LS = 0xf7;

/**
 * Walks over the markers of JPEG or JPEG-LS to the first scan.
 *
 * @returns null for a stream without a whole header
 */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: StreamSize | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    // Markers may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isStartOfFrame(marker)) size = frameSize(view, at + 4, length);
    if (marker === START_OF_SCAN) {
      const last = bytes[at + 2 + length - 1] as number;
      return size && { ...size, pointTransform: last & 15 };
    }
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15, among which lie three markers of tables (ITU T.81, table B.1). */
function isStartOfFrame(marker: number): boolean {
  if (marker === SOF_LS) return true;
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function frameSize(view: DataView, at: number, length: number): StreamSize | null {
  if (length < 8) return null;
  return {
    precision: view.getUint8(at),
    height: view.getUint16(at + 1),
    width: view.getUint16(at + 3),
    components: view.getUint8(at + 5),
  };
}
