import type { PixelFormat } from '../pixel-format';
import { asSamples, type RawFrame } from '../raw-frame';

/**
 * A frame that is not packed.
 *
 * @param swapped whether the bytes of each 16-bit word are in big-endian order; 8-bit pixels in
 * big-endian files lie in such words too
 */
export function decodeRaw(bytes: Uint8Array, format: PixelFormat, swapped: boolean): RawFrame {
  const { bitsAllocated, samples, planar, shift, halved } = format;
  const ordered = swapped ? swap(bytes) : bytes;
  const values = asSamples(ordered, bitsAllocated);
  if (halved) return { values: brightness(values), samples: 1, planar: false, shift };
  return { values, samples, planar, shift };
}

function swap(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  // The last byte of an odd number has its partner in the padding; it stays.
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    swapped[at] = bytes[at + 1] as number;
    swapped[at + 1] = bytes[at] as number;
  }
  if (even < bytes.length) swapped[even] = bytes[even] as number;
  return swapped;
}

/** YBR_FULL_422: two brightnesses, then the color that both pixels share. */
function brightness(values: Uint8Array | Uint16Array): Uint8Array {
  return Uint8Array.from({ length: values.length >> 1 }, (_, pixel) => {
    return values[(pixel >> 1) * 4 + (pixel % 2)] as number;
  });
}
