import { symlinkSync } from 'node:fs';
import { extname, join } from 'node:path';
import { tempFolder } from '../browser/temp-folder';

/**
 * A folder of links with names of our own.
 *
 * A job knows its file only by name, and files in different folders often share one. A link keeps
 * the extension, which decides what type the browser gives the file.
 */
export class StagedFiles {
  readonly #folder = tempFolder('staged');

  /** Links to a file under the given name (without extension). */
  add(name: string, path: string): { readonly name: string; readonly path: string } {
    const extension = /^\.\w{1,10}$/.test(extname(path)) ? extname(path) : '';
    const staged = join(this.#folder.path, name + extension);
    symlinkSync(path, staged);
    return { name: name + extension, path: staged };
  }

  remove(): void {
    this.#folder.remove();
  }
}
