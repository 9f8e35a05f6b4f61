import { Inflate } from 'fflate';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { megabytes } from '../volume/limits';
import { MAX_DECODED_BYTES } from './limits';

/** Bytes fed at once. Deflate grows at most 1032-fold, so a bomb is seen 17 MB behind the limit. */
const CHUNK = 16 * 1024;

/**
 * Unpacks raw deflate (RFC 1951), as the deflated transfer syntax has it.
 *
 * @param limit most bytes that it may become
 * @throws ProblemError `broken-picture`; `too-large` with the limit
 */
export function inflate(bytes: Uint8Array, limit = MAX_DECODED_BYTES): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    parts.push(part);
    length += part.length;
    ended = final;
  });
  for (let at = 0; at < bytes.length && !ended; at += CHUNK) {
    try {
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch {
      throw new ProblemError('broken-picture', t('detail_deflated'));
    }
    if (length > limit) {
      throw new ProblemError('too-large', t('detail_unpacked_over', { size: megabytes(limit) }));
    }
  }
  return joined(parts, length);
}

/** Puts parts of a known total length together. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
