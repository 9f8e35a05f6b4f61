import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page or a script of the build loads before it does anything: no dynamic imports. */
export interface StartFiles {
  /** Paths within the build. */
  readonly files: readonly string[];
  /** Bytes of all, each compressed. */
  readonly gzipBytes: number;
}

/** In a page: its scripts and style sheets. */
const IN_PAGE = /(?:src|href)="([^"]+\.(?:js|css))"/g;
/** In a script: `import 'x'` and `... from 'x'`, but not `import('x')`. */
const IN_SCRIPT = /\b(?:import|from)\s*["']([^"']+\.js)["']/g;

/** @param entry the path of a page or a script within the build */
export function startFiles(dist: string, entry: string): StartFiles {
  const contents = new Map<string, Buffer>();
  const visit = (file: string) => {
    if (contents.has(file)) return;
    const content = readFileSync(join(dist, file));
    contents.set(file, content);
    for (const [, path = ''] of content.toString().matchAll(pattern(file))) {
      visit(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    }
  };
  visit(entry);
  const sizes = [...contents.values()].map((content) => gzipSync(content).length);
  return {
    files: [...contents.keys()],
    gzipBytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function pattern(file: string): RegExp {
  if (file.endsWith('.html')) return IN_PAGE;
  // Nothing is looked for in a style sheet.
  return file.endsWith('.js') ? IN_SCRIPT : /$^/g;
}
