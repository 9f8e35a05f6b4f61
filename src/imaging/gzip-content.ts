import pTimeout from 'p-timeout';
import { type FileKind, sniff } from './sniff';

/** Enough compressed bytes for a NIfTI header (540 bytes), and for DICOM's mark at 128. */
const COMPRESSED_BYTES = 64 * 1024;
/** Enough of the content to tell its kind; a bomb is left unread beyond it. */
const CONTENT_BYTES = 1024;
const LIMIT_MS = 2_000;

/**
 * Tells what a gzip file holds: `.nii.gz` is how NIfTI volumes mostly travel.
 *
 * @returns `unknown` for what cannot be unpacked
 */
export async function gzipContent(blob: Blob): Promise<FileKind> {
  const stream = blob.slice(0, COMPRESSED_BYTES).stream();
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  const head = new Uint8Array(CONTENT_BYTES);
  let length = 0;
  try {
    while (length < CONTENT_BYTES) {
      const { done, value } = await pTimeout(reader.read(), { milliseconds: LIMIT_MS });
      if (done) break;
      const part = value.subarray(0, CONTENT_BYTES - length);
      head.set(part, length);
      length += part.length;
    }
  } catch {
    // Cut off in the middle, which is as it was asked for: what came before it counts.
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return sniff(head.subarray(0, length));
}
