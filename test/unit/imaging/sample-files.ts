import { PNG } from 'pngjs';

/** Small files of every kind, made here; only as whole as what reads them needs. */

export function bytesOf(
  ...parts: (string | readonly number[] | Uint8Array)[]
): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

export const zeros = (count: number) => new Uint8Array(count);

export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function bigEndian32(value: number): Uint8Array {
  return uint32(value).reverse();
}

export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(PNG.sync.write(new PNG({ width, height })));
}

/** A PNG's signature and header alone, of any size and bit depth. */
export function pngHeader(width: number, height: number, depth = 8): Uint8Array<ArrayBuffer> {
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    bigEndian32(13),
    'IHDR',
    bigEndian32(width),
    bigEndian32(height),
    [depth, 0, 0, 0, 0],
    zeros(4),
  );
}

export function pngChunk(type: string, length: number): Uint8Array {
  return bytesOf(bigEndian32(length), type, zeros(length + 4));
}

/** A JPEG of one comment of `padding` bytes and a frame header. */
export function jpegHeader(width: number, height: number, padding = 0): Uint8Array<ArrayBuffer> {
  const comments: Uint8Array[] = [];
  for (let left = padding; left > 0; left -= 60_000) {
    const length = Math.min(left, 60_000) + 2;
    comments.push(bytesOf([0xff, 0xfe, length >> 8, length & 255], zeros(length - 2)));
  }
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return bytesOf([0xff, 0xd8], ...comments, [0xff, 0xc0, 0, 11], frame, zeros(16));
}

export function bmpHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  return bytesOf('BM', zeros(12), uint32(40), uint32(width), uint32(height), zeros(28));
}

/** A GIF of 2 x 2 with as many frames, each with an extension and a color table. */
export function gif(frames: number): Uint8Array<ArrayBuffer> {
  const frame = bytesOf(
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0x80],
    zeros(6),
    [2, 3, 0x2c, 0x2c, 0x2c, 1, 0x2c, 0],
  );
  const globalTable = zeros(12);
  return bytesOf(
    'GIF89a',
    [2, 0, 2, 0, 0x81, 0, 0],
    globalTable,
    ...Array(frames).fill(frame),
    [0x3b],
  );
}

export function webp(flags: number): Uint8Array<ArrayBuffer> {
  // Sides are stored less one, in three bytes.
  return bytesOf('RIFF', zeros(4), 'WEBPVP8X', uint32(10), [flags, 0, 0, 0], [7, 0, 0, 5, 0, 0]);
}

export function nifti1(): Uint8Array<ArrayBuffer> {
  return bytesOf(uint32(348), zeros(340), 'n+1\0', zeros(200));
}

export function dicom(): Uint8Array<ArrayBuffer> {
  return bytesOf(zeros(128), 'DICM', [2, 0, 0, 0], 'UL', [4, 0], zeros(64));
}
