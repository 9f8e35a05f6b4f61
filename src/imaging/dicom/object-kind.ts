import type { DataSet } from 'dicom-parser';
import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { text } from './elements';

/** Prefix of the storage classes (PS3.4, annex B). */
const STORAGE = '1.2.840.10008.5.1.4.1.1.';

/** Objects without a picture of their own, by the rest of their class; the first match counts. */
const NO_PICTURE_CLASSES: readonly (readonly [RegExp, MessageKey])[] = [
  [/^88\.59$/, 'detail_holds_notes'],
  [/^88\./, 'detail_holds_report'],
  [/^104\.1$/, 'detail_holds_pdf'],
  [/^104\.2$/, 'detail_holds_text'],
  [/^104\.[3-5]$/, 'detail_holds_model'],
  [/^11\./, 'detail_holds_presentation'],
  [/^4\.2$/, 'detail_holds_spectra'],
  [/^66$/, 'detail_holds_raw'],
  [/^66\.4$/, 'detail_holds_segmentation'],
  [/^66\.[1235]/, 'detail_holds_space'],
  [/^67$/, 'detail_holds_links'],
  [/^9\./, 'detail_holds_curves'],
  [/^481\.2$/, 'detail_holds_doses'],
  [/^481\.3$/, 'detail_holds_outlines'],
  [/^481\.[5-9]$/, 'detail_holds_radiation_plan'],
];

/** The same by modality, for files that do not name their class. */
const NO_PICTURE_MODALITIES: Record<string, MessageKey> = {
  AU: 'detail_holds_sound',
  DOC: 'detail_holds_document',
  ECG: 'detail_holds_curves',
  EEG: 'detail_holds_curves',
  FID: 'detail_holds_space',
  KO: 'detail_holds_notes',
  M3D: 'detail_holds_model',
  PLAN: 'detail_holds_plan',
  PR: 'detail_holds_presentation',
  REG: 'detail_holds_space',
  RTDOSE: 'detail_holds_doses',
  RTPLAN: 'detail_holds_radiation_plan',
  RTRECORD: 'detail_holds_radiation_record',
  RTSTRUCT: 'detail_holds_outlines',
  SEG: 'detail_holds_segmentation',
  SR: 'detail_holds_report',
};

/** Modalities with pictures that are no MRI (PS3.3, C.7.3.1.1.1), as readers know them. */
const OTHER_MODALITIES: Record<string, MessageKey> = {
  BI: 'detail_modality_biomagnetic',
  CR: 'detail_modality_radiograph',
  CT: 'detail_modality_ct',
  DG: 'detail_modality_diaphanograph',
  DX: 'detail_modality_radiograph',
  ES: 'detail_modality_endoscopy',
  GM: 'detail_modality_microscope',
  IO: 'detail_modality_dental',
  IVUS: 'detail_modality_ultrasound',
  MG: 'detail_modality_mammogram',
  NM: 'detail_modality_nuclear',
  OCT: 'detail_modality_oct',
  OP: 'detail_modality_eye',
  OPT: 'detail_modality_oct',
  PT: 'detail_modality_pet',
  PX: 'detail_modality_dental',
  RF: 'detail_modality_fluoroscopy',
  RTIMAGE: 'detail_modality_treatment',
  SM: 'detail_modality_microscope',
  TG: 'detail_modality_thermogram',
  US: 'detail_modality_ultrasound',
  XA: 'detail_modality_angiogram',
  XC: 'detail_modality_photo',
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
  const other = OTHER_MODALITIES[modality];
  throw new ProblemError('other-modality', other && t(other));
}

function heldInstead(set: DataSet, modality: string): string | undefined {
  if (set.elements.x00041220) return t('detail_holds_directory');
  const sopClass = text(set, 'x00080016');
  const rest = sopClass.startsWith(STORAGE) ? sopClass.slice(STORAGE.length) : '';
  const key =
    NO_PICTURE_CLASSES.find(([pattern]) => pattern.test(rest))?.[1] ??
    NO_PICTURE_MODALITIES[modality];
  return key && t(key);
}
