import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf, fill, inflate, mayHold } from '../inflate';
import { megabytes } from '../volume/limits';
import { crc32 } from './crc32';
import { MAX_ENTRY_BYTES } from './limits';
import type { ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;
const HEADER = 0x04034b50;
const HEADER_BYTES = 30;

/**
 * Unpacks one file of a ZIP, never more of it than the list says it has.
 *
 * @throws ProblemError `too-large` with the size; `unsupported-format` for passwords and rare ways
 * of packing; `broken-picture` with the reason; `out-of-memory`
 */
export async function openZipEntry(zip: Blob, entry: ZipEntry): Promise<Blob> {
  const { bytes, method, encrypted } = entry;
  if (encrypted) throw new ProblemError('unsupported-format', t('detail_password'));
  if (bytes > MAX_ENTRY_BYTES) throw new ProblemError('too-large', megabytes(bytes));
  if (method !== STORED && method !== DEFLATED) {
    throw new ProblemError(
      'unsupported-format',
      t('detail_zip_method', { method: String(method) }),
    );
  }
  const packed = await packedPart(zip, entry);
  // A part of the ZIP is a file already: nothing is copied.
  if (method === STORED) return packed;
  return unpacked(packed, entry);
}

async function packedPart(zip: Blob, entry: ZipEntry): Promise<Blob> {
  const header = await bytesOf(zip.slice(entry.offset, entry.offset + HEADER_BYTES));
  const view = new DataView(header.buffer);
  if (header.length < HEADER_BYTES || view.getUint32(0, true) !== HEADER) {
    throw new ProblemError('broken-picture', t('detail_zip_place'));
  }
  // Its own header may have another extra field than the list, so its lengths count.
  const start = entry.offset + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = zip.slice(start, start + entry.packedBytes);
  const wanted = entry.method === STORED ? entry.bytes : entry.packedBytes;
  if (packed.size < wanted) throw new ProblemError('broken-picture', t('detail_zip_ends'));
  return packed;
}

async function unpacked(packed: Blob, { bytes, checksum }: ZipEntry): Promise<Blob> {
  if (!mayHold(packed.size, bytes)) throw damaged();
  const target = allocated(bytes);
  const { sink, filled } = fill(target);
  if (bytes > 0) await inflate(packed, 'deflate-raw', sink);
  if (filled() < bytes || crc32(target) !== checksum) throw damaged();
  return new Blob([target]);
}

function damaged(): ProblemError {
  return new ProblemError('broken-picture', t('detail_zip_damaged'));
}

function allocated(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    throw new ProblemError('out-of-memory', undefined, { cause: error });
  }
}
