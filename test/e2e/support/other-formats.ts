import { encodeJpeg } from '../../../scripts/samples/picture-file';
import { bmpOfSize } from './made-up-files';
import type { Grey } from './png-file';

/** Clears the table of codes before it outgrows nine bits: 254 codes follow a clear at most. */
const CODES_TO_CLEAR = 250;
const [CLEAR, END, CODE_BITS] = [256, 257, 9];

/** An animated GIF of 256 greys: the picture, then a frame of white. Not compressed. */
export function animatedGif({ width, height, grey }: Grey): Buffer {
  const table = Buffer.alloc(256 * 3);
  for (let value = 0; value < 256; value += 1) table.fill(value, value * 3, value * 3 + 3);
  const size = Buffer.concat([uint16(width), uint16(height)]);
  const frame = (pixels: Uint8ClampedArray) =>
    Buffer.concat([
      // A frame stays for half a second: 50 hundredths.
      Buffer.from([0x21, 0xf9, 4, 0, 50, 0, 0, 0]),
      Buffer.from([0x2c, 0, 0, 0, 0]),
      size,
      Buffer.from([0, CODE_BITS - 1]),
      subBlocks(nineBitCodes(pixels)),
    ]);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    size,
    Buffer.from([0xf7, 0, 0]),
    table,
    frame(grey),
    frame(new Uint8ClampedArray(width * height).fill(255)),
    Buffer.from(';'),
  ]);
}

/** A BMP of 24 bits a pixel, from the lowest row upward. The width must be a multiple of four. */
export function bmp({ width, height, grey }: Grey): Buffer {
  const file = bmpOfSize(54 + width * height * 3);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 54 + ((height - 1 - y) * width + x) * 3;
      file.fill(grey[y * width + x] ?? 0, at, at + 3);
    }
  }
  return file;
}

/** A JPEG that lies on its side and says so by EXIF: a quarter turn clockwise brings it upright. */
export function turnedJpeg({ width, height, grey }: Grey): Buffer {
  const lying = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < height; x += 1) {
      lying[y * height + x] = grey[x * width + (width - 1 - y)] ?? 0;
    }
  }
  const file = encodeJpeg({ width: height, height: width, grey: lying });
  // One entry of the first directory, little-endian: tag 0x0112, orientation, short, 6.
  const entry = [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
  const tiff = Buffer.from([...Buffer.from('II*\0'), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0]);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const length = content.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, length >> 8, length & 255]), content]);
  return Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)]);
}

/** Each pixel as a code of its own, from the lowest bit upward. */
function nineBitCodes(pixels: Uint8ClampedArray): Buffer {
  const codes: number[] = [];
  pixels.forEach((value, index) => {
    if (index % CODES_TO_CLEAR === 0) codes.push(CLEAR);
    codes.push(value);
  });
  codes.push(END);
  const bytes = Buffer.alloc(Math.ceil((codes.length * CODE_BITS) / 8));
  codes.forEach((code, index) => {
    const bit = index * CODE_BITS;
    const [at, shift] = [bit >> 3, bit & 7];
    const shifted = code << shift;
    bytes[at] = (bytes[at] ?? 0) | (shifted & 255);
    if (at + 1 < bytes.length) bytes[at + 1] = shifted >> 8;
  });
  return bytes;
}

function subBlocks(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function uint16(value: number): Buffer {
  return Buffer.from([value & 255, value >> 8]);
}
