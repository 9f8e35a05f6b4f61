import { isBookkeeping } from '../../imaging/archive/bookkeeping';
import { expandZip, type Unpacked } from '../../imaging/archive/expand-zip';
import { bytesOf } from '../../imaging/inflate';
import { HEAD_BYTES } from '../../imaging/limits';
import { sniff } from '../../imaging/sniff';
import { toProblem } from '../../problems/problem';
import { dicomSources } from './dicom-sources';
import { type Examined, examine } from './examine';
import type { NamedFile, Sorted } from './file-opener';
import { niftiSources } from './nifti-sources';

/**
 * Tells what was handed in apart by its content: pictures, volumes, and what is neither, each with
 * its reason. ZIPs are opened, but none within them; of the other files only the heads are read.
 *
 * @param onProgress called with the number of files looked at so far, those of ZIPs included
 */
export async function sortFiles(
  files: readonly NamedFile[],
  onProgress: (done: number) => void,
): Promise<Sorted> {
  const examined: Examined[] = [];
  for await (const item of unpacked(files)) {
    examined.push(
      'file' in item
        ? await examine(item)
        : { kind: 'problem', named: { path: item.path, file: NOTHING }, problem: item.problem },
    );
    onProgress(examined.length);
  }
  const nifti = niftiSources(examined);
  const { rest } = nifti;
  return {
    pictures: rest.flatMap((item) => (item.kind === 'picture' ? [item.named] : [])),
    volumes: [...dicomSources(rest), ...nifti.sources],
    problems: [
      ...nifti.problems,
      ...rest.flatMap((item) =>
        item.kind === 'problem' ? [{ path: item.named.path, problem: item.problem }] : [],
      ),
    ],
  };
}

/** In the place of a file that never came out of its ZIP. */
const NOTHING = new Blob([]);

/** The files, and those of each ZIP in its place; what systems put there for themselves is left out. */
async function* unpacked(files: readonly NamedFile[]): AsyncGenerator<Unpacked> {
  for (const { path, file } of files) {
    // A single file was meant.
    if (files.length > 1 && isBookkeeping(path)) continue;
    try {
      if (sniff(await bytesOf(file.slice(0, HEAD_BYTES))) === 'zip') yield* expandZip(file, path);
      else yield { path, file };
    } catch (error) {
      yield { path, problem: toProblem(error) };
    }
  }
}
