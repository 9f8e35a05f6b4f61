import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * Words that are shown live in the catalogs: no element of ours holds any itself. What scripts of the
 * page say elsewhere (in plain strings) is not seen here; the screenshots in other languages show it.
 */
const ATTRIBUTES = ['label', 'title', 'alt', 'placeholder', 'aria-label', 'hint', 'summary'];
const WORD = /\p{L}{2,}/u;
/** Names, units and formats that are the same in every language. */
const SAME =
  /^(NeuroLens|DICOM|NIfTI|CSV|JSON|HTML|ROC|AUC|PNG|JPEG|WebP|TIFF|ZIP|MRI|mm|ms|Esc|\w+\.json)$/;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => posix.join(entry.parentPath, entry.name));

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

function looseWords(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const each of node) looseWords(each, found);
  } else if (node !== null && typeof node === 'object') {
    const { type, value, name } = node as Node;
    if (type === 'JSXText') found.push(String(value).trim());
    if (type === 'JSXAttribute' && ATTRIBUTES.includes((name as { name: string }).name)) {
      const literal = value as { type?: string; value?: unknown } | null;
      if (literal?.type === 'Literal') found.push(String(literal.value));
    }
    for (const child of Object.values(node)) looseWords(child, found);
  }
  return found;
}

describe.each(files)('%s', (file) => {
  it('holds no words of its own', () => {
    const { program } = parseSync(file, readFileSync(file, 'utf8'));
    const loose = looseWords(program).filter((text) => WORD.test(text) && !SAME.test(text));
    expect(loose).toEqual([]);
  });
});
