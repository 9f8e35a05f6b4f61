import type { Row } from '../../src/export/csv-columns';

/**
 * Whose row it is: the staged file that it names, or the ZIP in which the named one lies.
 *
 * @returns the staged name and what follows it within a ZIP, with its slash
 */
export function ownerOf(path: string): { readonly staged: string; readonly inside: string } {
  const slash = path.indexOf('/');
  return slash < 0
    ? { staged: path, inside: '' }
    : { staged: path.slice(0, slash), inside: path.slice(slash) };
}

/** Rows under the names that the CSV gives to the files: `labelOf` tells them by staged name. */
export function labelled(
  rows: readonly Row[],
  labelOf: (staged: string) => string | undefined,
): { readonly staged: string; readonly row: Row }[] {
  return rows.flatMap((row) => {
    const { staged, inside } = ownerOf(row.file);
    const label = labelOf(staged);
    return label === undefined ? [] : { staged, row: { ...row, file: label + inside } };
  });
}
