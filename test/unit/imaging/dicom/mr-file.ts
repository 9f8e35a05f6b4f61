import { decodeDicom } from '../../../../src/imaging/dicom/decode-dicom';
import { readDicomHeader } from '../../../../src/imaging/dicom/read-header';
import type { Volume } from '../../../../src/imaging/volume/volume';
import { bytesOf } from '../sample-files';
import { dataSet, dicomFile, encapsulated, type Field, type Value } from './dicom-writer';

/** Transfer syntaxes by a short name. */
export const SYNTAX = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  bigEndian: '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
  rle: '1.2.840.10008.1.2.5',
  jpeg: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.70',
  jpegLs: '1.2.840.10008.1.2.4.80',
  jpeg2000: '1.2.840.10008.1.2.4.90',
} as const;

export const ROWS = 3;
export const COLUMNS = 4;
/** 12 pixels that no two encodings confuse: both bytes differ, and so do all pixels. */
export const PIXELS = Array.from({ length: ROWS * COLUMNS }, (_, index) => 257 * index + 3);

/** What a file needs to be an MRI of 16-bit pixels; further fields replace those of their tag. */
const USUAL: readonly Field[] = [
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
  [0x00080060, 'CS', 'MR'],
  [0x0008103e, 'LO', 'T1 axial'],
  [0x0020000e, 'UI', '1.2.3.4'],
  [0x00200013, 'IS', '7'],
  [0x00280002, 'US', 1],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', ROWS],
  [0x00280011, 'US', COLUMNS],
  [0x00280100, 'US', 16],
  [0x00280101, 'US', 16],
  [0x00280102, 'US', 15],
  [0x00280103, 'US', 0],
];

/** Gives the usual fields with others in their place; a value of null leaves a field out. */
export function fieldsWith(...more: (Field | readonly [number, null])[]): Field[] {
  const byTag = new Map<number, Field | readonly [number, null]>();
  for (const field of [...USUAL, ...more]) byTag.set(field[0], field);
  return [...byTag.values()].filter((field): field is Field => field.length === 3);
}

interface MrOptions {
  readonly syntax?: string;
  readonly pixels?: Value;
  readonly undefinedLengths?: boolean;
}

/** A plain MRI: `PIXELS`, or other pixels and fields. */
export function mrFile(
  more: (Field | readonly [number, null])[] = [],
  { syntax = SYNTAX.explicit, pixels = PIXELS, ...writing }: MrOptions = {},
): Uint8Array<ArrayBuffer> {
  return dicomFile(syntax, fieldsWith([0x7fe00010, 'OW', pixels], ...more), writing);
}

/** An MRI of packed frames. */
export function packedFile(
  syntax: string,
  parts: readonly Uint8Array[],
  more: (Field | readonly [number, null])[] = [],
  offsets: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  return bytesOf(dicomFile(syntax, fieldsWith(...more)), encapsulated(parts, offsets));
}

/** An MRI without preamble and file meta information. */
export function bareFile(syntax: string): Uint8Array<ArrayBuffer> {
  return bytesOf(dataSet(syntax, fieldsWith([0x7fe00010, 'OW', PIXELS])));
}

export async function decoded(...files: Uint8Array[]): Promise<Volume> {
  const read = files.map((bytes) => ({ bytes, header: readDicomHeader(bytes) }));
  return decodeDicom(read, 'a name');
}

/** The values, as the viewer reads them. */
export function valuesOf({ voxels, slope, intercept }: Volume): number[] {
  return Array.from(voxels, (stored) => stored * slope + intercept);
}
