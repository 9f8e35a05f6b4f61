/**
 * Unpacks Apple's PackBits (TIFF 6.0, section 9): a count, then so many bytes, or one to repeat.
 *
 * @param size bytes wanted
 * @returns as many bytes as there are, at most `size`
 */
export function unpackPackBits(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let at = 0;
  let written = 0;
  while (at < packed.length && written < size) {
    const count = packed[at] as number;
    at += 1;
    if (count < 128) {
      const part = packed.subarray(at, at + Math.min(count + 1, size - written));
      output.set(part, written);
      written += part.length;
      at += count + 1;
    } else if (count > 128) {
      const end = Math.min(size, written + 257 - count);
      output.fill(packed[at] ?? 0, written, end);
      written = end;
      at += 1;
    }
  }
  return output.subarray(0, written);
}
