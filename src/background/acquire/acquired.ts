import type { Way } from '../../storage/job';

/** A page picture's bytes, and how they were reached. */
export interface Acquired {
  readonly file: Blob;
  readonly way: Way;
}
