import { type DataSet, parseDicom } from 'dicom-parser';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { readFileMeta } from './file-meta';
import { inflate } from './inflate';
import {
  EXPLICIT_BIG_ENDIAN,
  EXPLICIT_LITTLE_ENDIAN,
  IMPLICIT_LITTLE_ENDIAN,
  type TransferSyntax,
  transferSyntax,
} from './transfer-syntax';

export interface DicomFile {
  readonly set: DataSet;
  readonly syntax: TransferSyntax;
  /** Whether the parser came to the file's end without an objection. */
  readonly whole: boolean;
}

/**
 * Parses a file's elements; values are read later, one by one, by `elements.ts`.
 *
 * Of a file that is cut off, what comes before the cut is returned: it tells what the file holds,
 * and how much of it is missing.
 *
 * @throws ProblemError `empty-file`; `broken-picture` for what is no DICOM file or cannot be
 * unpacked; `unsupported-format` for an unknown transfer syntax; `too-large`
 */
export function readDataSet(bytes: Uint8Array): DicomFile {
  if (bytes.length === 0) throw new ProblemError('empty-file');
  const meta = readFileMeta(bytes);
  if (!meta) throw new ProblemError('broken-picture', t('detail_no_dicom_start'));
  const syntax = transferSyntax(meta.transferSyntaxUid);
  const rest = bytes.subarray(meta.start);
  return { syntax, ...parse(syntax.deflated ? inflate(rest) : rest, syntax) };
}

function parse(bytes: Uint8Array, { explicit, bigEndian }: TransferSyntax) {
  // The parser cares only for these three; packed pixels are explicit little endian.
  const littleEndian = explicit ? EXPLICIT_LITTLE_ENDIAN : IMPLICIT_LITTLE_ENDIAN;
  const TransferSyntaxUID = bigEndian ? EXPLICIT_BIG_ENDIAN : littleEndian;
  try {
    return { set: parseDicom(bytes, { TransferSyntaxUID }), whole: true };
  } catch (error) {
    // What it throws in the midst of the elements holds those before. Its words are not passed on:
    // they may quote the file.
    const set = (error as { dataSet?: DataSet } | null)?.dataSet;
    if (!set) throw new ProblemError('broken-picture', t('detail_dicom_elements'));
    return { set, whole: false };
  }
}
