import type { NamedFile } from './file-opener';

/** Files as a file dialog gives them, those of a folder with their path from it. */
export function filesFromInput(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
