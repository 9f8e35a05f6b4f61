import { isAbsolute, resolve } from 'node:path';

/**
 * A path as the user means it: relative to where npm was called, which npm keeps in `INIT_CWD`
 * because it runs every script in the project's folder.
 */
export function userPath(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
