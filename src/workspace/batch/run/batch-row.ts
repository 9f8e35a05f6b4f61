import type { Plane } from '../../../imaging/volume/planes';
import type { Problem } from '../../../problems/problem';
import type { KeptFinding } from '../../findings/kept-finding';
import type { NamedFile, VolumeSource } from '../../open/file-opener';

/** Where a row's slice comes from; files by reference, never their bytes. */
export type Origin =
  | { readonly kind: 'picture'; readonly file: NamedFile }
  /** A volume that was not opened yet: one row stands for all of its slices. */
  | { readonly kind: 'volume'; readonly source: VolumeSource }
  | {
      readonly kind: 'slice';
      readonly source: VolumeSource;
      readonly plane: Plane;
      readonly index: number;
    }
  /** A file that is nothing to look at. */
  | { readonly kind: 'nothing' };

export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly finding: KeptFinding }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** One slice of a batch. Never changed: a change makes another row with the same id. */
export interface BatchRow {
  readonly id: number;
  /** Rows of one file, or of the files of one volume, have the same. */
  readonly group: number;
  /** Of the file that holds the slice. */
  readonly path: string;
  /** From 0; 0 for a plain picture. */
  readonly slice: number;
  readonly origin: Origin;
  readonly state: RowState;
  /** A small JPEG. */
  readonly thumbnail: Blob | null;
}

/** Through, with a finding or a problem. */
export function isThrough({ state }: BatchRow): boolean {
  return state.kind === 'done' || state.kind === 'failed';
}

/** How many slices a row stands for. */
export function slicesOf({ origin }: BatchRow): number {
  return origin.kind === 'volume' ? Math.max(1, origin.source.slices) : 1;
}
