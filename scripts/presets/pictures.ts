import { readFileSync } from 'node:fs';
import { PlainError } from '../command/plain-error';

/** A brain MRI of the labeled sets, with what `npm run evaluate` said of it. */
export interface Judged {
  readonly ill: boolean;
  /** Patient, subject or near-duplicate group: what belongs together is drawn together. */
  readonly group: string;
  readonly pTumor: number;
  /** False where it was taken for no brain MRI. */
  readonly kept: boolean;
}

/**
 * Joins a CSV of `npm run evaluate` with the manifest of the pictures. Other pictures than brain
 * MRIs are left out: thresholds for tumors do not concern them.
 *
 * @throws PlainError when a row has no picture in the manifest
 */
export function judgedBrains(csv: string, manifest: string): Judged[] {
  const known = new Map(records(manifest).map((row) => [row.file ?? '', row]));
  return records(csv).flatMap((row) => {
    const file = (row.file ?? '').split('/data/').at(-1) ?? '';
    const picture = known.get(file);
    if (!picture) throw new PlainError(`${row.file} is not in the manifest.`);
    if (picture.label === 'not_brain_mri') return [];
    return [
      {
        ill: picture.label !== 'no_tumor',
        group: picture.group ?? '',
        pTumor: Number(row.p_tumor),
        kept: row.verdict !== 'not_brain_mri',
      },
    ];
  });
}

/** Rows of our own CSVs. Only the last column, `error`, can hold a comma, and is quoted then. */
function records(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
