import type { DataSet } from 'dicom-parser';
import { MAX_TEXT_BYTES } from './limits';

/**
 * Values of single elements. dicom-parser's own accessors trust the lengths that the file states;
 * these hold them against the file's end, and give null or nothing for what is not wholly there.
 *
 * Tags are written as dicom-parser has them: `x00280010` is (0028,0010).
 */

/** The bytes of an element; null where it is missing, empty or reaches past the end. */
export function valueBytes(set: DataSet, tag: string): Uint8Array | null {
  const element = set.elements[tag];
  if (!element || !(element.length > 0)) return null;
  const end = element.dataOffset + element.length;
  return end <= set.byteArray.length ? set.byteArray.subarray(element.dataOffset, end) : null;
}

/** A text without the padding around it; '' where there is none, or more than texts have. */
export function text(set: DataSet, tag: string): string {
  const bytes = valueBytes(set, tag);
  if (!bytes || bytes.length > MAX_TEXT_BYTES) return '';
  return decoded(bytes).replace(/^[\0 ]+|[\0 ]+$/g, '');
}

/** Numbers written as text (DS, IS); NaN for a part that is none. */
export function decimals(set: DataSet, tag: string): number[] {
  const value = text(set, tag);
  return value === '' ? [] : value.split('\\').map((part) => (part.trim() ? Number(part) : NaN));
}

/** The first number written as text; null where there is none that is finite. */
export function decimal(set: DataSet, tag: string): number | null {
  const [value] = decimals(set, tag);
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** The unsigned 16-bit number at an index (US); null where there is none. */
export function uint16(set: DataSet, tag: string, index = 0): number | null {
  const bytes = valueBytes(set, tag);
  if (!bytes || bytes.length < index * 2 + 2) return null;
  return set.byteArrayParser.readUint16(bytes, index * 2);
}

/** The double at an index (FD); null where there is none that is finite. */
export function double(set: DataSet, tag: string): number | null {
  const bytes = valueBytes(set, tag);
  if (!bytes || bytes.length < 8) return null;
  const value = set.byteArrayParser.readDouble(bytes, 0);
  return Number.isFinite(value) ? value : null;
}

/** The items of a sequence; none where it is missing. */
export function items(set: DataSet, tag: string): DataSet[] {
  return (set.elements[tag]?.items ?? []).flatMap(({ dataSet }) => (dataSet ? [dataSet] : []));
}

/** UTF-8 if it is valid, else Latin-1: the file's own character set matters only for descriptions. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
