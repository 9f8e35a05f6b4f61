import { COLUMNS, type Row } from './csv-columns';

/** RFC 4180: lines end with both. */
const LINE_END = '\r\n';

/** The first line. */
export function csvHeader(): string {
  return csvLine(COLUMNS);
}

/** A row as a line, with its end. */
export function csvRowLine(row: Row): string {
  return csvLine(COLUMNS.map((column) => row[column]));
}

/** Values as one line of RFC 4180, quoted only where they must be. */
export function csvLine(values: readonly string[]): string {
  return values.map(quoted).join(',') + LINE_END;
}

/** A lone CR or LF ends a line for readers too. */
function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
