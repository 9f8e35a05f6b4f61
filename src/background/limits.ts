/** A picture's bytes: a 12-megapixel PNG has about 30 MB; past 50 MB it is no picture of a page. */
export const MAX_FETCH_BYTES = 50 * 1024 * 1024;

/** Waiting for a server, in milliseconds: longer than a slow hospital proxy, shorter than patience. */
export const FETCH_TIMEOUT_MS = 15_000;

/**
 * Pictures of pages that are acquired at once. A browser opens six connections to a server of the
 * old kind: four leave two to the page. Each may hold 50 MB, so together they hold 200 MB at most.
 */
export const MAX_ACQUISITIONS = 4;

/** A picture that took the host down twice is not tried a third time. */
export const MAX_ATTEMPTS = 2;

/**
 * Jobs kept in `storage.session`, whose 10 MB count memory: a finding takes about 5 kB there (its map
 * packed, see `storage/packed-job.ts`), so that 1,000 fill half of it.
 */
export const MAX_JOBS = 1_000;
