import type { StreamSize } from '../raw-frame';

export interface Jpeg2000Header extends StreamSize {
  readonly tiles: number;
  /** Whether a component has fewer pixels than the picture. */
  readonly subsampled: boolean;
  /** Whether all tile parts are there in their full lengths. */
  readonly whole: boolean;
}

/** Start of codestream, and at once the marker of its size (ITU T.800, A.5.1). */
const START = [0xff, 0x4f, 0xff, 0x51];
/** How far into a file the codestream is looked for: some writers put it into a JP2 container. */
const CONTAINER_BYTES = 4096;
/** Of the marker: its length, and each component's three bytes behind the rest. */
const SIZ_BYTES = 38;
const COMPONENT_BYTES = 3;
/** Begins each tile part, and takes so many bytes at least (A.4.2). */
const TILE_PART = 0xff90;
const TILE_PART_BYTES = 12;

/** @returns null for what has no whole header */
export function jpeg2000Header(bytes: Uint8Array): Jpeg2000Header | null {
  const at = startOf(bytes);
  const size = at + START.length;
  if (at < 0 || size + SIZ_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + size, bytes.length - size);
  const components = view.getUint16(36);
  if (components === 0 || SIZ_BYTES + components * COMPONENT_BYTES > view.byteLength) return null;
  // Behind the length and the capabilities: the grid, and where the picture and the tiles lie on it.
  const long = (index: number) => view.getUint32(4 + index * 4);
  const [right, bottom, left, top] = [long(0), long(1), long(2), long(3)];
  const [tileWidth, tileHeight] = [long(4), long(5)];
  if (tileWidth === 0 || tileHeight === 0) return null;
  const steps = Array.from({ length: components }, (_, index) => {
    const component = SIZ_BYTES + index * COMPONENT_BYTES;
    return view.getUint8(component + 1) * view.getUint8(component + 2);
  });
  return {
    width: right - left,
    height: bottom - top,
    components,
    precision: (view.getUint8(SIZ_BYTES) & 0x7f) + 1,
    tiles: Math.ceil(right / tileWidth) * Math.ceil(bottom / tileHeight),
    whole: hasWholeTiles(bytes, size),
    subsampled: steps.some((step) => step !== 1),
  };
}

/**
 * Walks over the main header and the tile parts. The codec makes do with what is there, and what is
 * not would be seen as a picture without its details.
 *
 * @param first where the first marker's length stands
 */
function hasWholeTiles(bytes: Uint8Array, first: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let parts = 0;
  for (let at = first - 2; at + TILE_PART_BYTES <= bytes.length; ) {
    if (view.getUint16(at) === TILE_PART) {
      const length = view.getUint32(at + 6);
      // 0: as long as the stream, of which nobody knows how long it was.
      if (length === 0) return true;
      at += Math.max(length, TILE_PART_BYTES);
      parts += 1;
      if (at > bytes.length) return false;
    } else {
      if (parts > 0) return true;
      at += 2 + view.getUint16(at + 2);
    }
  }
  return parts > 0;
}

function startOf(bytes: Uint8Array): number {
  const end = Math.min(bytes.length - START.length, CONTAINER_BYTES);
  for (let at = 0; at <= end; at += 1) {
    if (START.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
