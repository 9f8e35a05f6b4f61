import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { bytesOf } from '../inflate';
import { entryPath } from './entry-path';
import { type DirectoryPlace, directoryPlace } from './zip-end';

/** A file in a ZIP, as the list at its end has it. */
export interface ZipEntry {
  /** Text only: parts between `/`, none of them `..`. */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of its own header, from the beginning of the file. */
  readonly offset: number;
}

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
/** What stands in place of a number that needs 64 bits, and the extra field that has it. */
const WIDE = 0xffffffff;
const WIDE_FIELD = 1;
const ENCRYPTED = 1;
const UTF8 = 0x800;

/**
 * Lists the files of a ZIP, folders left out, from the list at its end: what lies between the files
 * it names, as in a ZIP that was changed, is none.
 *
 * @throws ProblemError `broken-picture` with the reason; `too-large` with the number of files
 */
export async function readZipDirectory(zip: Blob): Promise<ZipEntry[]> {
  const place = await directoryPlace(zip);
  const bytes = await bytesOf(zip.slice(place.start, place.start + place.bytes));
  const view = new DataView(bytes.buffer);
  const entries: ZipEntry[] = [];
  for (let at = 0, count = 0; count < place.entries; count += 1) {
    if (at + FIXED_BYTES > bytes.length || view.getUint32(at, true) !== SIGNATURE) {
      throw new ProblemError('broken-picture', t('detail_zip_list'));
    }
    const [name, extra, comment] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const end = at + FIXED_BYTES + name + extra + comment;
    if (end > bytes.length) {
      throw new ProblemError('broken-picture', t('detail_zip_list'));
    }
    const entry = readEntry(bytes.subarray(at, end), place);
    if (entry) entries.push(entry);
    at = end;
  }
  return entries;
}

/** Null for a folder. */
function readEntry(bytes: Uint8Array, { base }: DirectoryPlace): ZipEntry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(8, true);
  const nameEnd = FIXED_BYTES + view.getUint16(28, true);
  const name = decodedName(bytes.subarray(FIXED_BYTES, nameEnd), (flags & UTF8) !== 0);
  if (/[/\\]$/.test(name)) return null;
  const wide = wideNumbers(view, nameEnd, nameEnd + view.getUint16(30, true));
  // Those of the three that do not fit are in the extra field, in this order.
  const [bytesOut, packedBytes, offset] = [24, 20, 42].map((field) => {
    const number = view.getUint32(field, true);
    return number === WIDE ? (wide.shift() ?? number) : number;
  }) as [number, number, number];
  return {
    path: entryPath(name),
    encrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(10, true),
    checksum: view.getUint32(16, true),
    packedBytes,
    bytes: bytesOut,
    offset: base + offset,
  };
}

function wideNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const numbers: number[] = [];
    for (let next = at + 4; next + 8 <= last; next += 8) {
      numbers.push(Number(view.getBigUint64(next, true)));
    }
    return numbers;
  }
  return [];
}

/** Names are UTF-8 where they say so, and mostly where they do not; else one letter a byte. */
function decodedName(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
