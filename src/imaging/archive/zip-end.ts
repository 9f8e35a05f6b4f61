import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf } from '../inflate';
import { MAX_DIRECTORY_BYTES, MAX_ENTRIES } from './limits';

/** Where the list of a ZIP's files is. */
export interface DirectoryPlace {
  readonly start: number;
  readonly bytes: number;
  readonly entries: number;
  /** Where the ZIP begins: behind a program, in files that unpack themselves. */
  readonly base: number;
}

const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const WIDE_END_BYTES = 56;
/** The end may be followed by a comment, whose length has 16 bits. */
const MAX_COMMENT = 0xffff;

/**
 * Finds the list of a ZIP's files by the record at its end.
 *
 * @throws ProblemError `broken-picture` where there is none; `too-large` with the number of files
 */
export async function directoryPlace(zip: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, zip.size - END_BYTES - LOCATOR_BYTES - MAX_COMMENT);
  const tail = await bytesOf(zip.slice(tailStart));
  const view = new DataView(tail.buffer);
  const at = lastSignature(view);
  if (at < 0) throw new ProblemError('broken-picture', t('detail_end_missing'));
  const wide = await wideEnd(zip, view, at);
  const found = wide ?? {
    entries: view.getUint16(at + 10, true),
    bytes: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    end: tailStart + at,
  };
  const start = found.end - found.bytes;
  const base = start - found.offset;
  if (!(base >= 0)) throw new ProblemError('broken-picture', t('detail_zip_list'));
  if (found.entries > MAX_ENTRIES || found.bytes > MAX_DIRECTORY_BYTES) {
    throw new ProblemError('too-large', plural('detail_files', found.entries));
  }
  return { start, bytes: found.bytes, entries: found.entries, base };
}

function lastSignature(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** The end of a ZIP with numbers of 64 bits, which a locator before the other end points to. */
async function wideEnd(zip: Blob, tail: DataView, end: number) {
  const at = end - LOCATOR_BYTES;
  if (at < 0 || tail.getUint32(at, true) !== WIDE_LOCATOR) return null;
  const place = Number(tail.getBigUint64(at + 8, true));
  const bytes = await bytesOf(zip.slice(place, place + WIDE_END_BYTES));
  const view = new DataView(bytes.buffer);
  if (bytes.length < WIDE_END_BYTES || view.getUint32(0, true) !== WIDE_END) return null;
  const number = (field: number) => Number(view.getBigUint64(field, true));
  return { entries: number(32), bytes: number(40), offset: number(48), end: place };
}
