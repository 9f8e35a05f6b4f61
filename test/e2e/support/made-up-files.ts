import { crc32 } from 'node:zlib';

/** The first bytes of a DICOM file as a scanner writes them: a preamble, the mark, one element. */
export function dicomHeader(): Buffer {
  const element = Buffer.from([0x02, 0, 0, 0, 0x55, 0x4c, 4, 0, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), element, Buffer.alloc(512)]);
}

/** A NIfTI-1 header without its volume. */
export function niftiHeader(): Buffer {
  const header = Buffer.alloc(352);
  header.writeInt32LE(348, 0);
  header.write('n+1\0', 344, 'latin1');
  return header;
}

/** A NIfTI-1 volume of slices of 64 x 64 bytes, each a ramp. */
export function niftiVolume(slices: number): Buffer {
  const header = niftiHeader();
  [3, 64, 64, slices].forEach((number, index) => {
    header.writeInt16LE(number, 40 + index * 2);
  });
  // Unsigned bytes, behind the header.
  header.writeInt16LE(2, 70);
  header.writeFloatLE(header.length, 108);
  const voxels = Buffer.from(Array.from({ length: 64 * 64 * slices }, (_, index) => index % 256));
  return Buffer.concat([header, voxels]);
}

/** A PNG that is nothing but the promise of a size. */
export function pngHeader(width: number, height: number): Buffer {
  const ihdr = Buffer.alloc(17);
  ihdr.write('IHDR', 0, 'latin1');
  ihdr.writeUInt32BE(width, 4);
  ihdr.writeUInt32BE(height, 8);
  ihdr.set([8, 0, 0, 0, 0], 12);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, uint32(13), ihdr, uint32(crc32(ihdr)), Buffer.alloc(64)]);
}

/** A BMP of so many bytes, black. */
export function bmpOfSize(bytes: number): Buffer {
  const file = Buffer.alloc(bytes);
  const width = 4096;
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(bytes, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(Math.floor((bytes - 54) / (3 * width)), 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
