import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bytesOf, uint32, zeros } from '../sample-files';

/** Encoders for the packed transfer syntaxes, to test our decoders against another's work. */

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: 8 | 16;
  /** Sample by sample; of colors pixel by pixel. */
  readonly samples: readonly number[];
  readonly components?: 1 | 3;
}

/** RLE (PS3.5, annex G): one segment for each byte of a sample, the high bytes first. */
export function rle({ bits, samples, components = 1 }: Picture): Uint8Array<ArrayBuffer> {
  const segments: Uint8Array[] = [];
  for (let component = 0; component < components; component += 1) {
    const plane = samples.filter((_, index) => index % components === component);
    for (let shift = bits - 8; shift >= 0; shift -= 8) {
      segments.push(packBits(plane.map((sample) => (sample >> shift) & 255)));
    }
  }
  let at = 64;
  const offsets = segments.map((segment) => {
    const offset = at;
    at += segment.length;
    return uint32(offset);
  });
  const header = bytesOf(uint32(segments.length), ...offsets);
  return bytesOf(header, zeros(64 - header.length), ...segments);
}

/** Runs of three and more as runs, all else literally, a byte of no meaning between them. */
function packBits(bytes: readonly number[]): Uint8Array {
  const packed: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 128 && bytes[at + run] === bytes[at]) run += 1;
    if (run >= 3) packed.push(257 - run, bytes[at] as number, 128);
    else packed.push(run - 1, ...bytes.slice(at, at + run));
    at += run;
  }
  return bytesOf(packed, packed.length % 2 ? [128] : []);
}

interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
  setDecompositions?(count: number): void;
  setQuality?(lossless: boolean, quality: number): void;
  setNearLossless?(near: number): void;
  setInterleaveMode?(mode: number): void;
}

const require = createRequire(import.meta.url);

async function encoderOf(codec: 'openjpeg' | 'charls', name: string): Promise<Encoder> {
  const create = require(`@cornerstonejs/codec-${codec}/wasmjs`);
  const wasmBinary = readFileSync(require.resolve(`@cornerstonejs/codec-${codec}/wasm`));
  const module = await create({ wasmBinary, print: () => undefined, printErr: () => undefined });
  return new module[name]();
}

function encoded(encoder: Encoder, picture: Picture): Uint8Array<ArrayBuffer> {
  const { width, height, bits, samples, components = 1 } = picture;
  const room = encoder.getDecodedBuffer({
    width,
    height,
    bitsPerSample: bits,
    componentCount: components,
    isSigned: false,
    isUsingColorTransform: components === 3,
  });
  const bytes = bits === 8 ? Uint8Array.from(samples) : Uint16Array.from(samples);
  room.set(new Uint8Array(bytes.buffer));
  encoder.encode();
  return bytesOf(encoder.getEncodedBuffer());
}

export async function jpeg2000(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await encoderOf('openjpeg', 'J2KEncoder');
  // More would need a larger picture.
  encoder.setDecompositions?.(1);
  encoder.setQuality?.(true, 0);
  return encoded(encoder, picture);
}

/** @param interleave 0: color by color, 2: pixel by pixel */
export async function jpegLs(picture: Picture, interleave = 0): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await encoderOf('charls', 'JpegLSEncoder');
  encoder.setNearLossless?.(0);
  encoder.setInterleaveMode?.(interleave);
  return encoded(encoder, picture);
}

/** Lossless JPEG of one component, predicted by the pixel to the left (ITU T.81, annex H). */
export function jpegLossless({ width, height, bits, samples }: Picture): Uint8Array<ArrayBuffer> {
  let text = '';
  for (const [at, sample] of samples.entries()) {
    const left = at % width === 0 ? at - width : at - 1;
    const predicted = at === 0 ? 2 ** (bits - 1) : (samples[left] as number);
    const difference = (((sample - predicted) % 65536) + 65536) % 65536;
    const signed = difference > 32768 ? difference - 65536 : difference;
    const size = signed === 0 ? 0 : Math.floor(Math.log2(Math.abs(signed))) + 1;
    // All 17 sizes have codes of 5 bits; of 32768 the size says everything.
    text += size.toString(2).padStart(5, '0');
    const low = signed < 0 ? signed + 2 ** size - 1 : signed;
    if (size > 0 && size < 16) text += low.toString(2).padStart(size, '0');
  }
  text += '1'.repeat((8 - (text.length % 8)) % 8);
  const scan = (text.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counts = [0, 0, 0, 0, 17, ...Array(11).fill(0)];
  return bytesOf(
    [0xff, 0xd8, 0xff, 0xc3, 0, 11, bits, height >> 8, height & 255, width >> 8, width & 255],
    [1, 1, 0x11, 0, 0xff, 0xc4, 0, 19 + 17, 0, ...counts, ...Array(17).keys()],
    [0xff, 0xda, 0, 8, 1, 1, 0, 1, 0, 0],
    scan.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])),
    [0xff, 0xd9],
  );
}
