import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY = 0;
const PALETTE = 3;
/** Each pass of Adam7: where it begins and how far its pixels are apart, across and down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, row by row. */
  readonly grey: Uint8ClampedArray;
}

/** Grey in 16 bits; the lower byte repeats the upper one, so that 255 becomes 65535. */
export function png16(picture: Grey): Buffer {
  const rows = filtered(picture, (value) => [value, value]);
  return png(ihdr(picture, 16, GREY), idat(rows));
}

/** A palette of 256 entries in an order of its own: an index is no grey value. */
export function pngPalette(picture: Grey): Buffer {
  const palette = Buffer.alloc(256 * 3);
  for (let value = 0; value < 256; value += 1)
    palette.fill(value, (255 - value) * 3, (256 - value) * 3);
  const rows = filtered(picture, (value) => [255 - value]);
  return png(ihdr(picture, 8, PALETTE), chunk('PLTE', palette), idat(rows));
}

/** Interlaced by Adam7. */
export function pngInterlaced(picture: Grey): Buffer {
  const { width, height, grey } = picture;
  const bytes: number[] = [];
  for (const [left, top, across, down] of ADAM7) {
    for (let y = top; y < height; y += down) {
      bytes.push(0);
      for (let x = left; x < width; x += across) bytes.push(grey[y * width + x] ?? 0);
    }
  }
  return png(ihdr(picture, 8, GREY, 1), idat(Buffer.from(bytes)));
}

/** Animated: the picture, then a frame of white of the same size. */
export function apng(picture: Grey): Buffer {
  const { width, height } = picture;
  const control = (sequence: number) => {
    const data = Buffer.alloc(26);
    data.writeUInt32BE(sequence, 0);
    data.writeUInt32BE(width, 4);
    data.writeUInt32BE(height, 8);
    // A frame stays for half a second.
    data.writeUInt16BE(1, 20);
    data.writeUInt16BE(2, 22);
    return chunk('fcTL', data);
  };
  const white = { width, height, grey: new Uint8ClampedArray(width * height).fill(255) };
  const pixels = (of: Grey) => deflateSync(filtered(of, (value) => [value]));
  return png(
    ihdr(picture, 8, GREY),
    chunk('acTL', Buffer.concat([uint32(2), uint32(0)])),
    control(0),
    chunk('IDAT', pixels(picture)),
    control(1),
    chunk('fdAT', Buffer.concat([uint32(2), pixels(white)])),
  );
}

/** Rows as PNG stores them, each with the filter "none" first. */
function filtered({ width, height, grey }: Grey, bytesOf: (value: number) => number[]): Buffer {
  const bytes: number[] = [];
  for (let y = 0; y < height; y += 1) {
    bytes.push(0);
    for (let x = 0; x < width; x += 1) bytes.push(...bytesOf(grey[y * width + x] ?? 0));
  }
  return Buffer.from(bytes);
}

function ihdr({ width, height }: Grey, depth: number, color: number, interlace = 0): Buffer {
  const rest = Buffer.from([depth, color, 0, 0, interlace]);
  return chunk('IHDR', Buffer.concat([uint32(width), uint32(height), rest]));
}

function idat(rows: Buffer): Buffer {
  return chunk('IDAT', deflateSync(rows));
}

function png(...chunks: Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
