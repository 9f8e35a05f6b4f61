import { symlinkSync } from 'node:fs';
import { dirname, extname, join, parse } from 'node:path';
import { tempFolder } from '../browser/temp-folder';

/**
 * A folder of links with names of our own.
 *
 * The page knows a file only by name, and files in different folders often share one. A link keeps
 * the extension, which decides what type the browser gives the file.
 */
export class StagedFiles {
  readonly #folder = tempFolder('staged');
  /** A header and its image belong together by their name, so both get the same one. */
  readonly #pairs = new Map<string, string>();

  /** Links to a file under a name that no other has, nor itself when it is staged again. */
  add(path: string): { readonly name: string; readonly path: string } {
    const extension = /^\.\w{1,10}$/.test(extname(path)) ? extname(path) : '';
    const name = this.#unique(path, extension) + extension;
    const staged = join(this.#folder.path, name);
    symlinkSync(path, staged);
    return { name, path: staged };
  }

  remove(): void {
    this.#folder.remove();
  }

  #unique(path: string, extension: string): string {
    const other = /^\.hdr$/i.test(extension) ? 'img' : /^\.img$/i.test(extension) ? 'hdr' : null;
    if (other === null) return crypto.randomUUID();
    const stem = join(dirname(path), parse(path).name);
    const waiting = this.#pairs.get(`${stem}.${other}`);
    if (waiting !== undefined) {
      this.#pairs.delete(`${stem}.${other}`);
      return waiting;
    }
    const name = crypto.randomUUID();
    this.#pairs.set(`${stem}${extension.toLowerCase()}`, name);
    return name;
  }
}
