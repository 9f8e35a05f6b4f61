import { MAX_FETCH_BYTES } from './limits';

/**
 * SHA-256 of a picture's bytes, hexadecimal; null for a file past the limit of every picture, which
 * is not worth reading: decoding will refuse it.
 */
export async function pictureHash(file: Blob): Promise<string | null> {
  if (file.size > MAX_FETCH_BYTES) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
