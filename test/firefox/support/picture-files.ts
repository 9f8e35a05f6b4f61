import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import type { SampleFile } from '../../e2e/support/samples';

/** Pictures on the disk: Firefox's remote control chooses files by their paths. */
export class PictureFiles {
  readonly #folder: TempFolder = tempFolder('pictures');

  /** The folder that holds them all. */
  get path(): string {
    return this.#folder.path;
  }

  /** Writes a picture and returns its path. */
  put({ name, buffer }: Pick<SampleFile, 'name' | 'buffer'>): string {
    const path = join(this.#folder.path, name);
    writeFileSync(path, buffer);
    return path;
  }

  remove(): void {
    this.#folder.remove();
  }
}
