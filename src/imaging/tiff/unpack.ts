import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
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

const NAMES: Record<number, MessageKey> = {
  2: 'detail_tiff_fax',
  3: 'detail_tiff_fax',
  4: 'detail_tiff_fax',
  6: 'detail_tiff_jpeg',
  7: 'detail_tiff_jpeg',
  34712: 'detail_tiff_jpeg2000',
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
  const known = NAMES[compression];
  const name = known ? t(known) : t('detail_tiff_compression', { number: String(compression) });
  throw new ProblemError('unsupported-format', name);
}

function unpackZlib(packed: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  const { sink, filled } = fill(output);
  inflateZlib(packed, sink);
  return output.subarray(0, filled());
}
