import { MAX_FETCH_BYTES } from './limits';

/**
 * SHA-256 of a picture's bytes, hexadecimal; null for what the decoder will refuse anyway, and with
 * better words: a file past the limit of every picture, a folder, a file that is no longer there.
 */
export async function pictureHash(file: Blob): Promise<string | null> {
  if (file.size > MAX_FETCH_BYTES) return null;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return null;
  }
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
