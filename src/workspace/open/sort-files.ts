import { isBookkeeping } from '../../imaging/archive/bookkeeping';
import { expandZip } from '../../imaging/archive/expand-zip';
import { fileKind } from '../../imaging/picture-kind';
import { type Problem, toProblem } from '../../problems/problem';
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
  // A single file was meant, whatever its name.
  const meant = files.length > 1 ? files.filter(({ path }) => !isBookkeeping(path)) : files;
  const examined: Examined[] = [];
  const add = (item: Examined) => {
    examined.push(item);
    onProgress(examined.length);
  };
  for (let at = 0; at < meant.length; at += AT_ONCE) {
    const looks = await Promise.all(meant.slice(at, at + AT_ONCE).map(look));
    for (const item of looks) {
      // One ZIP after the other: each file of it is in memory while it is unpacked.
      if (item.kind === 'zip') await addUnpacked(item.named, add);
      else add(item);
    }
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

/** Files that are looked at together: one after the other, each would wait for the disk. */
const AT_ONCE = 16;

/** In the place of a file that never came out of its ZIP. */
const NOTHING = new Blob([]);

interface Zip {
  readonly kind: 'zip';
  readonly named: NamedFile;
}

async function look(named: NamedFile): Promise<Examined | Zip> {
  try {
    const kind = await fileKind(named.file);
    return kind === 'zip' ? { kind, named } : await examine(named, kind);
  } catch (error) {
    return unread(named.path, toProblem(error));
  }
}

async function addUnpacked({ path, file }: NamedFile, add: (item: Examined) => void) {
  try {
    for await (const item of expandZip(file, path)) {
      add('file' in item ? await examine(item) : unread(item.path, item.problem));
    }
  } catch (error) {
    add(unread(path, toProblem(error)));
  }
}

function unread(path: string, problem: Problem): Examined {
  return { kind: 'problem', named: { path, file: NOTHING }, problem };
}
