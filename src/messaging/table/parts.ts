import * as v from 'valibot';
import { JobIdSchema } from '../../storage/job';

/** An answer that needs no work beyond storage; 5 s covers a service worker's cold start. */
export const SHORT_MS = 5_000;
/** The host may have to be created first (about 0.2 s) and its document parsed on a slow machine. */
export const HOST_MS = 15_000;
/** Reading a picture in a page includes its own fetch, which has 15 s (see `limits.ts`). */
export const PAGE_READ_MS = 20_000;

export const nothing = v.void_();
export const job = v.object({ jobId: JobIdSchema });
export const blob = v.instance(Blob);
