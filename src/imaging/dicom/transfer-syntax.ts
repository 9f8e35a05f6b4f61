import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';

/** How the pixels of a file are packed. */
export type Packing = 'raw' | 'rle' | 'jpeg' | 'jpeg-lossless' | 'jpeg-ls' | 'jpeg-2000';

export interface TransferSyntax {
  readonly uid: string;
  readonly packing: Packing;
  /** Whether each element names its value representation. */
  readonly explicit: boolean;
  readonly bigEndian: boolean;
  /** Whether everything behind the file meta information is deflated (RFC 1951). */
  readonly deflated: boolean;
}

export const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const EXPLICIT_BIG_ENDIAN = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';

/** PS3.6, table A-1. Those in pairs are the lossless and the lossy mode of one codec. */
const PACKINGS: Record<string, Packing> = {
  [IMPLICIT_LITTLE_ENDIAN]: 'raw',
  [EXPLICIT_LITTLE_ENDIAN]: 'raw',
  [EXPLICIT_BIG_ENDIAN]: 'raw',
  [DEFLATED]: 'raw',
  '1.2.840.10008.1.2.5': 'rle',
  '1.2.840.10008.1.2.4.50': 'jpeg',
  '1.2.840.10008.1.2.4.51': 'jpeg',
  '1.2.840.10008.1.2.4.57': 'jpeg-lossless',
  '1.2.840.10008.1.2.4.70': 'jpeg-lossless',
  '1.2.840.10008.1.2.4.80': 'jpeg-ls',
  '1.2.840.10008.1.2.4.81': 'jpeg-ls',
  '1.2.840.10008.1.2.4.90': 'jpeg-2000',
  '1.2.840.10008.1.2.4.91': 'jpeg-2000',
};

/** The rest of the JPEG and MPEG family, by the beginning of the last number, to name it. */
const UNREADABLE: readonly (readonly [RegExp, MessageKey])[] = [
  [/\.4\.(9[23])$/, 'detail_dicom_jpeg2000_2'],
  [/\.4\.10\d(\.1)?$/, 'detail_dicom_video'],
  [/\.4\.11[0-2]$/, 'detail_dicom_jxl'],
  [/\.4\.20\d$/, 'detail_dicom_htj2k'],
  [/\.4\.(9[45])$/, 'detail_dicom_remote'],
  [/\.4\.\d+$/, 'detail_dicom_old_jpeg'],
];

/**
 * @param uid as the file states it
 * @throws ProblemError `unsupported-format` with the name of the packing
 */
export function transferSyntax(uid: string): TransferSyntax {
  // `Object.hasOwn`: the key comes from the file.
  const packing = Object.hasOwn(PACKINGS, uid) ? PACKINGS[uid] : undefined;
  if (packing) {
    return {
      uid,
      packing,
      explicit: uid !== IMPLICIT_LITTLE_ENDIAN,
      bigEndian: uid === EXPLICIT_BIG_ENDIAN,
      deflated: uid === DEFLATED,
    };
  }
  const known = uid.startsWith('1.2.840.10008.1.2.');
  const key = UNREADABLE.find(([pattern]) => known && pattern.test(uid))?.[1];
  throw new ProblemError('unsupported-format', t(key ?? 'detail_dicom_unknown'));
}
