import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlainError } from '../command/plain-error';
import { userPath } from '../command/user-path';
import { sampleCatalog } from '../samples/catalog';
import { writeSamples } from '../samples/write-samples';

/** A picture of the demo. */
export interface DemoPicture {
  readonly name: string;
  readonly path: string;
  /** One sentence on what it shows; empty for the user's own. */
  readonly shows: string;
  /** What was drawn, in the words of the table; empty for the user's own. */
  readonly drawnAs: string;
}

const DRAWN_AS = { tumor: 'tumor', no_tumor: 'no tumor', not_brain_mri: 'no brain MRI' } as const;

/** Draws the sample pictures into a folder. */
export async function samplePictures(folder: string): Promise<DemoPicture[]> {
  await writeSamples(folder);
  return sampleCatalog.map(({ fileName, shows, label }) => ({
    name: fileName,
    path: join(folder, fileName),
    shows,
    drawnAs: DRAWN_AS[label],
  }));
}

/** @throws PlainError for a path that is no file. */
export function ownPictures(paths: readonly string[]): DemoPicture[] {
  return paths.map((given) => {
    const path = userPath(given);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) throw new PlainError(`There is no file ${given}.`, 2);
    if (!entry.isFile())
      throw new PlainError(`${given} is not a file; name the pictures in it.`, 2);
    return { name: basename(path), path, shows: '', drawnAs: '' };
  });
}
