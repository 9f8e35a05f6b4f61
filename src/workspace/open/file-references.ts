import type { NamedFile, Sorted, VolumeSource } from './file-opener';

/** A file that was handed in, by its place among them; one out of a ZIP is itself. */
export type FileReference = number | NamedFile;

/**
 * What was sorted, as the worker tells the page: a file costs each of them 0.1 ms of its thread to
 * copy, and 1,000 files that the page has already would hold it up.
 */
export interface SortedReferences {
  readonly pictures: readonly FileReference[];
  readonly volumes: readonly (Omit<VolumeSource, 'files'> & {
    readonly files: readonly FileReference[];
  })[];
  readonly problems: Sorted['problems'];
}

/** @param handedIn the very objects that were sorted */
export function referring(sorted: Sorted, handedIn: readonly NamedFile[]): SortedReferences {
  const places = new Map(handedIn.map((file, place) => [file, place]));
  const reference = (file: NamedFile) => places.get(file) ?? file;
  return {
    pictures: sorted.pictures.map(reference),
    volumes: sorted.volumes.map((source) => ({ ...source, files: source.files.map(reference) })),
    problems: sorted.problems,
  };
}

/**
 * @param handedIn the files in the order in which they were sent
 * @throws RangeError for a place that none of them has
 */
export function resolved(references: SortedReferences, handedIn: readonly NamedFile[]): Sorted {
  const fileOf = (reference: FileReference) => {
    const file = typeof reference === 'number' ? handedIn[reference] : reference;
    if (!file) throw new RangeError('file');
    return file;
  };
  return {
    pictures: references.pictures.map(fileOf),
    volumes: references.volumes.map((source) => ({ ...source, files: source.files.map(fileOf) })),
    problems: references.problems,
  };
}
