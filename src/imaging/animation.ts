import type { FileKind } from './sniff';

/** Whether a picture has more frames than the one that is decoded. */
export function isAnimated(bytes: Uint8Array, kind: FileKind): boolean {
  if (kind === 'gif') return gifHasTwoFrames(bytes);
  if (kind === 'png') return pngHasAnimationChunk(bytes);
  // The flags of an extended WebP; a box of the AVIF "image sequence" brand.
  if (kind === 'webp') return ascii(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  return kind === 'avif' && ascii(bytes, 8) === 'avis';
}

function ascii(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** APNG announces itself by an `acTL` chunk before the pixels (`IDAT`). */
function pngHasAnimationChunk(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = ascii(bytes, at + 4);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

const GIF_EXTENSION = 0x21;
const GIF_IMAGE = 0x2c;

/** A GIF does not say how many frames it has: its blocks are walked through to the second one. */
function gifHasTwoFrames(bytes: Uint8Array): boolean {
  let at = 13 + colorTableBytes(bytes[10]);
  let frames = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === GIF_IMAGE) {
      frames++;
      if (frames === 2) return true;
      at = endOfSubBlocks(bytes, at + 11 + colorTableBytes(bytes[at + 9]));
    } else if (block === GIF_EXTENSION) {
      at = endOfSubBlocks(bytes, at + 2);
    } else return false;
  }
  return false;
}

function colorTableBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Sub-blocks have their length first; an empty one is the last. */
function endOfSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}
