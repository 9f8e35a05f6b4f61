import type { DataSet } from 'dicom-parser';
import { text } from './elements';

/** Name, identifier, other names, other identifiers, account, addresses, and who asked or examined. */
const PERSONAL = [
  'x00100010',
  'x00100020',
  'x00101000',
  'x00101001',
  'x00101005',
  'x00101060',
  'x00101040',
  'x00102154',
  'x00100030',
  'x00080050',
  'x00080090',
  'x00081050',
  'x00081070',
];
/** Shorter words are in any description. */
const MIN_LETTERS = 3;

/**
 * Whether a text repeats a part of what identifies a person: some put names into descriptions.
 * The words are compared here and go nowhere.
 */
export function mentionsPerson(set: DataSet, description: string): boolean {
  const lower = description.toLowerCase();
  return PERSONAL.some((tag) =>
    text(set, tag)
      .toLowerCase()
      .split(/[\s^=,;\\_]+/)
      .some((word) => word.length >= MIN_LETTERS && lower.includes(word)),
  );
}
