import { deflateSync } from 'fflate';
import { bytesOf, zeros } from '../sample-files';

/** Writes small DICOM files of every transfer syntax, to have readers tested without patients. */

export type Value = string | number | readonly number[] | Uint8Array | readonly Field[][];

/** (group, element) as `0x00280010`, its value representation, and its value. */
export type Field = readonly [tag: number, representation: string, value: Value];

export interface Writing {
  readonly explicit: boolean;
  readonly bigEndian: boolean;
  /** Sequences and items end with a mark instead of stating their length. */
  readonly undefinedLengths?: boolean;
}

export const EXPLICIT: Writing = { explicit: true, bigEndian: false };

const LONG = ['OB', 'OW', 'OF', 'SQ', 'UN', 'UT'];
const UNDEFINED = 0xffffffff;
const ITEM = 0xfffee000;
const ITEM_END = 0xfffee00d;
const SEQUENCE_END = 0xfffee0dd;

/** A whole file: preamble, mark, file meta information, data set. */
export function dicomFile(syntaxUid: string, fields: readonly Field[], more: object = {}) {
  const meta = elements([[0x00020010, 'UI', syntaxUid]], EXPLICIT);
  return bytesOf(zeros(128), 'DICM', meta, dataSet(syntaxUid, fields, more));
}

/** The data set alone, as old devices write it. */
export function dataSet(syntaxUid: string, fields: readonly Field[], more: object = {}) {
  const bytes = elements(fields, {
    explicit: syntaxUid !== '1.2.840.10008.1.2',
    bigEndian: syntaxUid === '1.2.840.10008.1.2.2',
    ...more,
  });
  return syntaxUid.endsWith('.1.99') ? deflateSync(bytes) : bytes;
}

export function elements(fields: readonly Field[], writing: Writing): Uint8Array<ArrayBuffer> {
  const sorted = [...fields].sort(([a], [b]) => a - b);
  return bytesOf(...sorted.map((field) => element(field, writing)));
}

/** Packed pixels: an empty or a given table of offsets, then one item for each part. */
export function encapsulated(parts: readonly Uint8Array[], offsets: readonly number[] = []) {
  const item = (bytes: Uint8Array) => {
    const padded = padTo2(bytes);
    return bytesOf(tagBytes(ITEM, false), number(padded.length, 4, false), padded);
  };
  return bytesOf(
    [0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0],
    number(UNDEFINED, 4, false),
    item(bytesOf(...offsets.map((offset) => number(offset, 4, false)))),
    ...parts.map(item),
    tagBytes(SEQUENCE_END, false),
    zeros(4),
  );
}

function element([tag, representation, value]: Field, writing: Writing): Uint8Array {
  const { explicit, bigEndian, undefinedLengths } = writing;
  const isSequence = representation === 'SQ';
  const content = padTo2(contentOf(representation, value, writing));
  const length = isSequence && undefinedLengths ? UNDEFINED : content.length;
  const long = LONG.includes(representation);
  return bytesOf(
    tagBytes(tag, bigEndian),
    explicit ? bytesOf(representation, zeros(long ? 2 : 0)) : [],
    number(length, explicit && !long ? 2 : 4, bigEndian),
    content,
    isSequence && undefinedLengths ? bytesOf(tagBytes(SEQUENCE_END, bigEndian), zeros(4)) : [],
  );
}

function contentOf(representation: string, value: Value, writing: Writing): Uint8Array {
  if (representation === 'SQ') {
    return bytesOf(...(value as readonly Field[][]).map((item) => itemOf(item, writing)));
  }
  if (typeof value === 'string') return bytesOf(value);
  if (value instanceof Uint8Array) return value;
  const numbers = typeof value === 'number' ? [value] : (value as readonly number[]);
  const width = { US: 2, SS: 2, UL: 4, OW: 2 }[representation] ?? 1;
  return bytesOf(...numbers.map((one) => number(one, width, writing.bigEndian)));
}

function itemOf(item: readonly Field[], writing: Writing): Uint8Array {
  const { bigEndian, undefinedLengths } = writing;
  const content = elements(item, writing);
  const length = undefinedLengths ? UNDEFINED : content.length;
  const end = undefinedLengths ? bytesOf(tagBytes(ITEM_END, bigEndian), zeros(4)) : [];
  return bytesOf(tagBytes(ITEM, bigEndian), number(length, 4, bigEndian), content, end);
}

function tagBytes(tag: number, bigEndian: boolean): Uint8Array {
  return bytesOf(number(tag >>> 16, 2, bigEndian), number(tag & 0xffff, 2, bigEndian));
}

function number(value: number, width: number, bigEndian: boolean): Uint8Array {
  const little = Uint8Array.from({ length: width }, (_, index) => (value >> (index * 8)) & 255);
  return bigEndian ? little.reverse() : little;
}

function padTo2(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : bytesOf(bytes, [0]);
}
