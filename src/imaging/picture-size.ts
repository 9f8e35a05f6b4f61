import { imageDimensionsFromData } from 'image-dimensions';
import { ProblemError } from '../problems/problem';
import { MAX_PIXELS, MAX_SIDE } from './limits';
import type { FileKind } from './sniff';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a picture's size from its header and holds it against the limits, before the browser sets
 * aside memory for its pixels.
 *
 * @param header the file's first bytes; only when they do not tell, the whole file is read
 * @throws ProblemError `broken-picture` when there is no size; `too-many-pixels` with the size
 */
export async function checkedSize(blob: Blob, kind: FileKind, header: Uint8Array): Promise<Size> {
  const size =
    headerSize(header, kind) ??
    (blob.size > header.length ? headerSize(new Uint8Array(await blob.arrayBuffer()), kind) : null);
  if (!size) throw new ProblemError('broken-picture');
  checkSize(size);
  return size;
}

/** @throws ProblemError `broken-picture` for no pixels; `too-many-pixels` with the size */
export function checkSize({ width, height }: Size): void {
  if (!(width >= 1 && height >= 1)) throw new ProblemError('broken-picture');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new ProblemError('too-many-pixels', `${width} x ${height}`);
  }
}

function headerSize(bytes: Uint8Array, kind: FileKind): Size | null {
  if (kind === 'bmp') return bmpSize(bytes);
  try {
    return imageDimensionsFromData(bytes) ?? null;
  } catch {
    // A header cut off in the middle.
    return null;
  }
}

/** BMP, which `image-dimensions` leaves out: 16-bit sides in OS/2's header, else 32-bit ones. */
function bmpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 26) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  // A negative height means that the rows run from top to bottom.
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
