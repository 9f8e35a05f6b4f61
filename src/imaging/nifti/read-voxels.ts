import { lumaOf } from '../luma';
import type { Voxels } from '../volume/volume';
import { STORED_BYTES, type VoxelType } from './voxel-types';

/**
 * Bytes as numbers, in the memory that they lie in where that can be: a volume may fill half of it.
 * Integers of 64 bits become floating-point numbers, exact up to 2^53; colors become their
 * brightness, one byte each, alpha left aside.
 */
export function readVoxels(
  bytes: Uint8Array<ArrayBuffer>,
  type: VoxelType,
  littleEndian: boolean,
): Voxels {
  const { buffer } = bytes;
  if (type === 'rgb' || type === 'rgba') return brightness(bytes, STORED_BYTES[type]);
  if (!littleEndian) swap(buffer, STORED_BYTES[type]);
  switch (type) {
    case 'int8':
      return new Int8Array(buffer);
    case 'uint8':
      return bytes;
    case 'int16':
      return new Int16Array(buffer);
    case 'uint16':
      return new Uint16Array(buffer);
    case 'int32':
      return new Int32Array(buffer);
    case 'uint32':
      return new Uint32Array(buffer);
    case 'float32':
      return new Float32Array(buffer);
    case 'float64':
      return new Float64Array(buffer);
    case 'int64':
      return wideIntegers(buffer, new Int32Array(buffer));
    case 'uint64':
      return wideIntegers(buffer, new Uint32Array(buffer));
  }
}

/** Turns big-endian numbers round in place; every machine with a browser of ours is little-endian. */
function swap(buffer: ArrayBuffer, size: number): void {
  const view = new DataView(buffer);
  for (let at = 0; size === 2 && at < buffer.byteLength; at += 2) {
    view.setUint16(at, view.getUint16(at), true);
  }
  for (let at = 0; size === 4 && at < buffer.byteLength; at += 4) {
    view.setUint32(at, view.getUint32(at), true);
  }
  for (let at = 0; size === 8 && at < buffer.byteLength; at += 8) {
    const high = view.getUint32(at);
    view.setUint32(at, view.getUint32(at + 4), true);
    view.setUint32(at + 4, high, true);
  }
}

/** @param highs the numbers' words, of which the higher ones carry the sign */
function wideIntegers(buffer: ArrayBuffer, highs: Int32Array | Uint32Array) {
  const lows = new Uint32Array(buffer);
  const numbers = new Float64Array(buffer);
  for (let index = 0; index < numbers.length; index += 1) {
    // Both words are read before the number takes their place.
    numbers[index] = (highs[index * 2 + 1] as number) * 2 ** 32 + (lows[index * 2] as number);
  }
  return numbers;
}

function brightness(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(bytes.length / size);
  for (let index = 0, at = 0; index < grey.length; index += 1, at += size) {
    const [red, green, blue] = [bytes[at], bytes[at + 1], bytes[at + 2]] as [
      number,
      number,
      number,
    ];
    grey[index] = lumaOf(red, green, blue);
  }
  return grey;
}
