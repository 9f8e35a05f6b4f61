import {
  EXPLICIT_BIG_ENDIAN,
  EXPLICIT_LITTLE_ENDIAN,
  IMPLICIT_LITTLE_ENDIAN,
} from './transfer-syntax';

/** Where the data set begins, and how it is written. */
export interface FileMeta {
  readonly transferSyntaxUid: string;
  /** Byte offset. */
  readonly start: number;
}

/** Bytes before the mark `DICM`. */
const PREAMBLE = 128;
/** Value representations whose length takes four bytes behind two free ones (PS3.5, 7.1.2). */
const LONG = new Set([
  'OB',
  'OD',
  'OF',
  'OL',
  'OV',
  'OW',
  'SQ',
  'SV',
  'UC',
  'UN',
  'UR',
  'UT',
  'UV',
]);
const META_GROUP = 2;
const TRANSFER_SYNTAX = 0x0010;

/**
 * Reads the file meta information (group 2, always explicit little endian). Files without it, as
 * old devices write them, begin with the data set itself: its syntax is told from its first element.
 *
 * @returns null for what does not begin as a DICOM file does
 */
export function readFileMeta(bytes: Uint8Array): FileMeta | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = latin1(bytes, PREAMBLE, 4) === 'DICM';
  let start = marked ? PREAMBLE + 4 : 0;
  let uid = '';
  while (start + 12 <= bytes.length && view.getUint16(start, true) === META_GROUP) {
    const { value, length } = explicitElement(bytes, view, start);
    if (view.getUint16(start + 2, true) === TRANSFER_SYNTAX) {
      uid = latin1(bytes, value, Math.min(length, 64)).replace(/[\0 ]+$/, '');
    }
    start = value + length;
  }
  if (start + 8 > bytes.length) return null;
  const guess = guessSyntax(view, start, latin1(bytes, start + 4, 2));
  return uid || guess ? { transferSyntaxUid: uid || (guess ?? ''), start } : null;
}

/** Where an element's value begins, and its length. */
function explicitElement(bytes: Uint8Array, view: DataView, at: number) {
  return LONG.has(latin1(bytes, at + 4, 2))
    ? { value: at + 12, length: view.getUint32(at + 8, true) }
    : { value: at + 8, length: view.getUint16(at + 6, true) };
}

/** Data sets begin with a low group; explicit ones have two letters behind the tag. */
function guessSyntax(view: DataView, at: number, representation: string): string | null {
  const explicit = /^[A-Z]{2}$/.test(representation);
  if (isFirstGroup(view.getUint16(at, true))) {
    return explicit ? EXPLICIT_LITTLE_ENDIAN : IMPLICIT_LITTLE_ENDIAN;
  }
  return explicit && isFirstGroup(view.getUint16(at, false)) ? EXPLICIT_BIG_ENDIAN : null;
}

function isFirstGroup(group: number): boolean {
  return group === 4 || group === 8 || group === 0x10;
}

function latin1(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
