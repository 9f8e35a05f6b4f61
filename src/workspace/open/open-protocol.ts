import type { Language } from '../../i18n/languages';
import type { Slice } from '../../imaging/slice';
import type { Volume } from '../../imaging/volume/volume';
import type { Problem } from '../../problems/problem';
import type { NamedFile, VolumeSource } from './file-opener';
import type { SortedReferences } from './file-references';

/**
 * Messages between a page and its opening worker. Both are ours and built together, so these are
 * types only; nothing else can reach the worker. One request at a time; that to sort comes in parts.
 */
export type ToOpener =
  /** The first message: in which language details and steps are said. */
  | { readonly kind: 'start'; readonly language: Language }
  | { readonly kind: 'sort'; readonly files: readonly NamedFile[]; readonly more: boolean }
  | { readonly kind: 'picture'; readonly file: NamedFile }
  | { readonly kind: 'volume'; readonly source: VolumeSource };

export type FromOpener =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'sorted'; readonly sorted: SortedReferences }
  | { readonly kind: 'picture'; readonly slice: Slice }
  | { readonly kind: 'volume'; readonly volume: Volume }
  | { readonly kind: 'failed'; readonly problem: Problem };
