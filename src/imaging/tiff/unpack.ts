import { ProblemError } from '../../problems/problem';
import { fill, inflateZlib } from '../inflate';
import { unpackLzw } from './lzw';
import { unpackPackBits } from './pack-bits';

type Unpack = (packed: Uint8Array, size: number) => Uint8Array;

/** By TIFF's numbers; Adobe's and the older one for zlib are the same. */
const WAYS: Record<number, Unpack> = {
  1: (packed, size) => packed.subarray(0, size),
  5: unpackLzw,
  8: unpackZlib,
  32946: unpackZlib,
  32773: unpackPackBits,
};

const NAMES: Record<number, string> = {
  2: 'TIFF of a fax',
  3: 'TIFF of a fax',
  4: 'TIFF of a fax',
  6: 'JPEG within TIFF',
  7: 'JPEG within TIFF',
  34712: 'JPEG 2000 within TIFF',
};

/**
 * How to unpack a part of a picture.
 *
 * @param compression TIFF's number for it
 * @throws ProblemError `unsupported-format` with its name
 */
export function unpackerFor(compression: number): Unpack {
  const unpack = WAYS[compression];
  if (unpack) return unpack;
  const name = NAMES[compression] ?? `TIFF, compression ${compression}`;
  throw new ProblemError('unsupported-format', name);
}

function unpackZlib(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  const { sink, filled } = fill(output);
  inflateZlib(packed, sink);
  return output.subarray(0, filled());
}
