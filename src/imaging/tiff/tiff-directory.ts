import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';

/** The fields of a TIFF's first page that we read, and how many pages there are. */
export interface TiffDirectory {
  readonly littleEndian: boolean;
  /** By the fields' numbers; only those whose values are whole numbers. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
  readonly morePages: boolean;
}

const ENTRY_BYTES = 12;
/** Bytes of a value by its type: byte, short, long; what else there is, is not for decoding. */
const VALUE_BYTES: Record<number, 1 | 2 | 4> = { 1: 1, 3: 2, 4: 4 };

/**
 * Reads the list of fields of a TIFF's first page. A value may not be longer than the file, so the
 * lists take no more memory than it.
 *
 * @throws ProblemError `unsupported-format` for BigTIFF; `broken-picture`
 */
export function readTiffDirectory(bytes: Uint8Array): TiffDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = bytes[0] === 0x49;
  try {
    if (view.getUint16(2, littleEndian) === 43) {
      throw new ProblemError('unsupported-format', 'BigTIFF');
    }
    const start = view.getUint32(4, littleEndian);
    const count = view.getUint16(start, littleEndian);
    const end = start + 2 + count * ENTRY_BYTES;
    const fields = new Map<number, number[]>();
    for (let at = start + 2; at < end; at += ENTRY_BYTES) {
      const values = readValues(view, at, littleEndian);
      if (values) fields.set(view.getUint16(at, littleEndian), values);
    }
    return { littleEndian, fields, morePages: view.getUint32(end, littleEndian) !== 0 };
  } catch (error) {
    // A place outside the file is a RangeError of the view.
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('broken-picture', t('detail_tiff_fields'), { cause: error });
  }
}

function readValues(view: DataView, entry: number, littleEndian: boolean): number[] | null {
  const size = VALUE_BYTES[view.getUint16(entry + 2, littleEndian)];
  if (!size) return null;
  const count = view.getUint32(entry + 4, littleEndian);
  const inPlace = count * size <= 4;
  const start = inPlace ? entry + 8 : view.getUint32(entry + 8, littleEndian);
  if (start + count * size > view.byteLength) throw new RangeError('values');
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size;
    if (size === 1) return view.getUint8(at);
    return size === 2 ? view.getUint16(at, littleEndian) : view.getUint32(at, littleEndian);
  });
}
