import type { Imported } from './import-history';

/**
 * Messages between the page and the worker that reads and writes files of the history. Both are ours
 * and built together, so these are types only. One request for each worker.
 */
export type ToTransfer =
  | { readonly kind: 'export' }
  | { readonly kind: 'import'; readonly file: Blob };

export type FromTransfer =
  | { readonly kind: 'exported'; readonly file: Blob }
  /** Null where the file is none of ours. */
  | { readonly kind: 'imported'; readonly imported: Imported | null }
  | { readonly kind: 'failed'; readonly message: string };
