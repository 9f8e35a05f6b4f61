import { HEAD_BYTES } from '../../imaging/limits';
import { type FileKind, sniff } from '../../imaging/sniff';
import type { NamedFile } from '../open/file-opener';

/** What may hold several slices, belong to a series, or hold other files. */
const TO_BE_LOOKED_INTO: readonly FileKind[] = ['dicom', 'nifti', 'gzip', 'zip'];

/**
 * Whether files can go to the list as they are, one picture each: what is no picture at all says so
 * there. Files of a folder are looked into first, for what belongs together.
 */
export async function arePictures(files: readonly NamedFile[]): Promise<boolean> {
  if (files.some(({ path }) => path.includes('/'))) return false;
  const kinds = await Promise.all(files.map(({ file }) => kindOf(file)));
  return !kinds.some((kind) => TO_BE_LOOKED_INTO.includes(kind));
}

async function kindOf(file: Blob): Promise<FileKind> {
  try {
    return sniff(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  } catch {
    // Gone or unreadable: the list says so.
    return 'unknown';
  }
}
