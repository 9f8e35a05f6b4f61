/** What systems and media put beside files for their own use. Exact names, in lower case. */
const NAMES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', 'dicomdir', '__macosx']);

/**
 * Whether a file is none of the user's: nobody wants a row on `.DS_Store`, and a DICOMDIR lists
 * pictures but holds none.
 *
 * @param path with `/` between its parts
 */
export function isBookkeeping(path: string): boolean {
  return path
    .toLowerCase()
    .split('/')
    .some((part) => NAMES.has(part) || part.startsWith('._'));
}
