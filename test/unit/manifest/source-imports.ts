import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Every TypeScript file below `src`, from the project's root. */
export const sourceFiles: readonly string[] = readdirSync('src', {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => posix.join(entry.parentPath, entry.name));

/** `import … from './x'`, `export … from './x'`, `import './x'` and `import('./x')`. */
const IMPORT =
  /\b(?:import|export)\s+(type\s)?(?:[^'";]*?\bfrom\s*)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/g;

export interface SourceImport {
  /** The file that is imported, from the project's root. */
  readonly path: string;
  /** Gone once it is compiled: types alone cannot make a circle at run time. */
  readonly typeOnly: boolean;
}

/** What a text imports of the project's own files. */
export function importsIn(text: string, file: string): SourceImport[] {
  return [...text.matchAll(IMPORT)].map(([, type, named = '', dynamic]) => ({
    path: posix.join(posix.dirname(file), dynamic ?? named),
    typeOnly: type !== undefined,
  }));
}

/** What a file imports of the project's own files. */
export function importsOf(file: string): SourceImport[] {
  return importsIn(readFileSync(file, 'utf8'), file);
}
