import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path inside the project, wherever the command was called from. */
export function projectPath(path: string): string {
  return root + path;
}
