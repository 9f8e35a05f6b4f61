/** Fields of one line; more are no table of labels. */
const MAX_FIELDS = 200;

/**
 * Reads CSV as RFC 4180 has it, and what programs make of it: any line ends, a byte order mark,
 * quotes that never end. Commas, or semicolons or tabs where the first line has those instead.
 *
 * @param maxRows rows that are read; the rest is left
 */
export function parseCsv(text: string, maxRows: number): string[][] {
  const content = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length && rows.length < maxRows) {
    const field = fieldAt(content, at, separator);
    if (row.length < MAX_FIELDS) row.push(field.value);
    at = field.end;
    if (content[at] === separator) {
      at += 1;
      if (at < content.length) continue;
      row.push('');
    }
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
    at += content.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function separatorOf(content: string): string {
  const [first = ''] = content.split(/[\r\n]/, 1);
  return [',', ';', '\t'].find((separator) => first.includes(separator)) ?? ',';
}

/** A field, and where it ends: at a separator, a line's end or the text's. */
function fieldAt(content: string, start: number, separator: string) {
  if (content[start] !== '"') {
    const end = endFrom(content, start, separator);
    return { value: content.slice(start, end).trim(), end };
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = content.indexOf('"', at);
    if (quote < 0) return { value: value + content.slice(at), end: content.length };
    value += content.slice(at, quote);
    if (content[quote + 1] !== '"') {
      return { value, end: endFrom(content, quote + 1, separator) };
    }
    value += '"';
    at = quote + 2;
  }
}

function endFrom(content: string, start: number, separator: string): number {
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return content.length;
}
