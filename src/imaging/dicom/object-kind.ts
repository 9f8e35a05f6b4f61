import type { DataSet } from 'dicom-parser';
import { ProblemError } from '../../problems/problem';
import { text } from './elements';

/** Prefix of the storage classes (PS3.4, annex B). */
const STORAGE = '1.2.840.10008.5.1.4.1.1.';

/** Objects without a picture of their own, by the rest of their class; the first match counts. */
const NO_PICTURE_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^88\.59$/, 'notes on chosen pictures'],
  [/^88\./, 'a structured report'],
  [/^104\.1$/, 'a PDF document'],
  [/^104\.2$/, 'a text document'],
  [/^104\.[3-5]$/, 'a three-dimensional model'],
  [/^11\./, 'a way of showing other pictures'],
  [/^4\.2$/, 'spectra'],
  [/^66$/, 'raw data of a scanner'],
  [/^66\.4$/, 'a segmentation'],
  [/^66\.[1235]/, 'measures of space'],
  [/^67$/, 'links between values'],
  [/^9\./, 'curves'],
  [/^481\.2$/, 'radiation doses'],
  [/^481\.3$/, 'outlines for radiation treatment'],
  [/^481\.[5-9]$/, 'a plan of radiation treatment'],
];

/** The same by modality, for files that do not name their class. */
const NO_PICTURE_MODALITIES: Record<string, string> = {
  AU: 'sound',
  DOC: 'a document',
  ECG: 'curves',
  EEG: 'curves',
  FID: 'measures of space',
  KO: 'notes on chosen pictures',
  M3D: 'a three-dimensional model',
  PLAN: 'a plan of treatment',
  PR: 'a way of showing other pictures',
  REG: 'measures of space',
  RTDOSE: 'radiation doses',
  RTPLAN: 'a plan of radiation treatment',
  RTRECORD: 'a record of radiation treatment',
  RTSTRUCT: 'outlines for radiation treatment',
  SEG: 'a segmentation',
  SR: 'a structured report',
};

/** Modalities with pictures that are no MRI (PS3.3, C.7.3.1.1.1), as readers know them. */
const OTHER_MODALITIES: Record<string, string> = {
  BI: 'biomagnetic picture',
  CR: 'radiograph',
  CT: 'CT',
  DG: 'diaphanograph',
  DX: 'radiograph',
  ES: 'endoscopy',
  GM: 'microscope picture',
  IO: 'dental radiograph',
  IVUS: 'ultrasound',
  MG: 'mammogram',
  NM: 'nuclear medicine scan',
  OCT: 'optical coherence scan',
  OP: 'picture of an eye',
  OPT: 'optical coherence scan',
  PT: 'PET scan',
  PX: 'dental radiograph',
  RF: 'fluoroscopy',
  RTIMAGE: 'picture of radiation treatment',
  SM: 'microscope picture',
  TG: 'thermogram',
  US: 'ultrasound',
  XA: 'angiogram',
  XC: 'photo',
};

/** An MRI, and what may be one: secondary captures and what devices call "other". */
const POSSIBLE = new Set(['MR', 'OT', 'SC', '']);

/**
 * Tells which modality a file is of.
 *
 * @returns `MR`, `OT`, `SC`, or '' where the file does not say
 * @throws ProblemError `no-picture` with what it holds instead; `other-modality` with its name,
 * without one for a code that is not in the standard
 */
export function pictureModality(set: DataSet): string {
  // In capitals, which also keeps it apart from what every object has, as `constructor`.
  const modality = text(set, 'x00080060').toUpperCase();
  const held = heldInstead(set, modality);
  if (held) throw new ProblemError('no-picture', held);
  if (POSSIBLE.has(modality)) return modality;
  throw new ProblemError('other-modality', OTHER_MODALITIES[modality]);
}

function heldInstead(set: DataSet, modality: string): string | undefined {
  if (set.elements.x00041220) return 'the table of contents of a disk';
  const sopClass = text(set, 'x00080016');
  const rest = sopClass.startsWith(STORAGE) ? sopClass.slice(STORAGE.length) : '';
  return (
    NO_PICTURE_CLASSES.find(([pattern]) => pattern.test(rest))?.[1] ??
    NO_PICTURE_MODALITIES[modality]
  );
}
