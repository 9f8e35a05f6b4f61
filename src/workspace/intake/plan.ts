import type { NamedFile, Sorted } from '../open/file-opener';

/** More than these are no longer looked at one by one: they go to the batch. */
export const MAX_LISTED = 100;

/** Where what was handed in goes, and which view shows it. */
export interface Plan {
  readonly listed: readonly NamedFile[];
  /** Files that are no pictures, for the list. */
  readonly refused: Sorted['problems'];
  /** Null where nothing goes to the batch. */
  readonly batch: Pick<Sorted, 'pictures' | 'problems'> | null;
  readonly volumes: Sorted['volumes'];
  readonly show: { readonly view: 'results' | 'batch' | 'volumes'; readonly rest?: string };
}

/** Volumes open in their viewer; pictures are listed, or go to the batch where they are many. */
export function planOf({ pictures, problems, volumes }: Sorted): Plan {
  if (pictures.length + problems.length > MAX_LISTED) {
    const batch = { pictures, problems };
    return { listed: [], refused: [], batch, volumes, show: { view: 'batch' } };
  }
  const [first] = volumes;
  const show = first
    ? ({ view: 'volumes', rest: first.id } as const)
    : ({ view: 'results' } as const);
  return { listed: pictures, refused: problems, batch: null, volumes, show };
}
