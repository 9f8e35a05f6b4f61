import type { DataSet } from 'dicom-parser';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { lumaOf } from '../luma';
import { uint16, valueBytes } from './elements';

/** The grey of each pixel value that a table of colors gives. */
export interface Palette {
  /** The pixel value of the first grey; lower ones have it too, higher ones than the last have that. */
  readonly first: number;
  readonly greys: Uint8Array;
}

/** Red, green and blue: the table's description and its data (PS3.3, C.7.6.3.1.5). */
const TABLES = [
  ['x00281101', 'x00281201'],
  ['x00281102', 'x00281202'],
  ['x00281103', 'x00281203'],
] as const;

/** @throws ProblemError `unsupported-format` for tables that are missing or in segments */
export function readPalette(set: DataSet): Palette {
  const [description] = TABLES[0];
  // 0 stands for 65536, which does not fit into 16 bits.
  const entries = uint16(set, description, 0) || 65536;
  const [red, green, blue] = TABLES.map(([, data]) => channel(set, data, entries));
  if (!red || !green || !blue) {
    throw new ProblemError('unsupported-format', t('detail_dicom_palette'));
  }
  const greys = red.map((value, at) => lumaOf(value, green[at] as number, blue[at] as number));
  return { first: uint16(set, description, 1) ?? 0, greys };
}

/** One color's entries as 8 bits; tables of 8 bits lie in bytes or in 16-bit words. */
function channel(set: DataSet, data: string, entries: number): Uint8Array | null {
  const bytes = valueBytes(set, data);
  if (!bytes || bytes.length < entries) return null;
  if (bytes.length < entries * 2) return bytes.slice(0, entries);
  const eight = uint16(set, TABLES[0][0], 2) === 8;
  const words = Array.from({ length: entries }, (_, index) =>
    set.byteArrayParser.readUint16(bytes, index * 2),
  );
  return Uint8Array.from(words, (word) => (eight ? word & 255 : word >> 8));
}
