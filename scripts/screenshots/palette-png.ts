import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { type Color, reducedColors } from './color-palette';

/** Numbers of colors to try: with few, soft shadows show steps; with many, a noisy slice is large. */
const SIZES = [256, 192, 128, 96] as const;
const FEWEST = 64;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_TYPE = 3;

/** The same picture with as many colors as fit into so many bytes. */
export function withinBytes(png: Buffer, bytes: number): Buffer {
  for (const size of SIZES) {
    const reduced = withPalette(png, size);
    if (reduced.length <= bytes) return reduced;
  }
  return withPalette(png, FEWEST);
}

/** The same picture with a palette of at most `size` colors. Transparency is dropped. */
export function withPalette(png: Buffer, size: number): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const colors = Array.from({ length: width * height }, (_, pixel) =>
    data.readUIntBE(pixel * 4, 3),
  );
  const histogram = new Map<Color, number>();
  for (const color of colors) histogram.set(color, (histogram.get(color) ?? 0) + 1);
  const replaced = reducedColors(histogram, size);
  const palette = [...new Set(replaced.values())];
  const places = new Map(palette.map((color, index) => [color, index]));
  const indexOf = new Map([...replaced].map(([color, by]) => [color, places.get(by) ?? 0]));

  // One byte before each row names its filter: none, which suits palettes best.
  const rows = Buffer.alloc((width + 1) * height);
  colors.forEach((color, pixel) => {
    rows[pixel + Math.floor(pixel / width) + 1] = indexOf.get(color) ?? 0;
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes[8] = 8;
  bytes[9] = PALETTE_TYPE;
  return bytes;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
