import type { Source } from '../storage/job';

/** Where a picture came from, as the end of a line. */
export const SOURCE_WORDS: Record<Source, string> = {
  image: 'from a page',
  screenshot: 'from a screenshot',
  region: 'from a region of a page',
  file: 'from a file',
};
