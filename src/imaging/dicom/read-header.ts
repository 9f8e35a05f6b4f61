import type { DataSet } from 'dicom-parser';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { readDataSet } from './data-set';
import { decimal, double, items, text } from './elements';
import { readFrameFacts } from './frame-facts';
import { pictureModality } from './object-kind';
import { mentionsPerson } from './patient-words';
import { hasPixelData } from './pixel-data';
import { readPixelFormat } from './pixel-format';
import type { Orientation, Vector } from './vectors';

/** What is to be known of a file before its pixels are decoded; never anything of a patient. */
export interface DicomHeader {
  /** Equal for files of one series; '' where the file does not say. */
  readonly seriesUid: string;
  /** The series' description, one line of 64 characters at most; '' if there is none. */
  readonly description: string;
  /** `MR`, `OT`, `SC`, or '' where the file does not say. */
  readonly modality: string;
  readonly instance: number | null;
  /** Of the first frame: of its first pixel, in mm to the patient's left, back and head. */
  readonly position: Vector | null;
  /** Of the first frame: where its rows and its columns run. */
  readonly orientation: Orientation | null;
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly transferSyntax: string;
  /** What must be equal, beside the orientation, for slices to make one stack. */
  readonly acquisitionKey: string;
}

const MAX_DESCRIPTION = 64;

/**
 * Reads what a DICOM file holds, and whether NeuroLens can show it.
 *
 * @param bytes the whole file
 * @throws ProblemError `other-modality` and `no-picture` with what it is instead; `broken-picture`
 * with the reason; `unsupported-format` with the name; `too-large` with the size; `empty-file`
 */
export function readDicomHeader(bytes: Uint8Array): DicomHeader {
  const { set, syntax, whole } = readDataSet(bytes);
  const modality = pictureModality(set);
  if (!hasPixelData(set)) {
    const reason = whole ? t('detail_no_pixels') : t('detail_ends_before_pixels');
    throw new ProblemError('broken-picture', reason);
  }
  const format = readPixelFormat(set);
  const [first] = readFrameFacts(set, 1);
  return {
    seriesUid: seriesUid(set),
    description: description(set),
    modality,
    instance: decimal(set, 'x00200013'),
    position: first?.position ?? null,
    orientation: first?.orientation ?? null,
    rows: format.rows,
    columns: format.columns,
    frames: format.frames,
    transferSyntax: syntax.uid,
    acquisitionKey: digest([...Object.values({ ...format, frames: 1 }), ...acquisition(set)]),
  };
}

/** What tells the pictures of one series apart that do not belong together. */
function acquisition(set: DataSet): (string | number | null)[] {
  const diffusion = items(set, 'x00189117')[0];
  return [
    // The kind of picture: magnitude or phase, original or computed.
    text(set, 'x00080008'),
    // Echo, echo time, inversion time, point in time, diffusion weighting.
    decimal(set, 'x00180086'),
    decimal(set, 'x00180081'),
    decimal(set, 'x00180082'),
    decimal(set, 'x00200100'),
    double(diffusion ?? set, 'x00189087'),
  ];
}

function seriesUid(set: DataSet): string {
  const uid = text(set, 'x0020000e');
  // Anything may be written there; what is no UID is told apart, but not repeated.
  return uid === '' || /^[\d.]{1,64}$/.test(uid) ? uid : digest([uid]);
}

function description(set: DataSet): string {
  const line = text(set, 'x0008103e')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return mentionsPerson(set, line) ? '' : line.slice(0, MAX_DESCRIPTION).trim();
}

/** 53 bits of a hash (cyrb53), in hexadecimal: to compare by, not to be read. */
function digest(parts: readonly unknown[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const character of JSON.stringify(parts)) {
    const code = character.codePointAt(0) as number;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16);
}
