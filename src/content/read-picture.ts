import { formatNumber } from '../i18n/format';
import { ProblemError } from '../problems/problem';

/** Below the 20 s that the background waits for this answer. */
const TIMEOUT_MS = 15_000;
/** As for a fetch in the background: no picture of a page is larger. */
const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads a picture with the page's own rights: `blob:` and same-origin addresses, and others that
 * allow it by CORS.
 *
 * @throws ProblemError `access-needed` when the browser forbids the read, `not-found`,
 * `server-refused`, `fetch-timeout`, `too-large`.
 */
export async function readPicture(imageUrl: string): Promise<Blob> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  try {
    response = await fetch(imageUrl, { credentials: 'include', cache: 'force-cache', signal });
  } catch (error) {
    if (signal.aborted) throw tookTooLong();
    // A script cannot tell a forbidden read from a failed one; offline it is surely the latter.
    const code = navigator.onLine ? 'access-needed' : 'network-failed';
    throw new ProblemError(code, undefined, { cause: error });
  }
  if (response.status === 404) throw new ProblemError('not-found', '404');
  if (!response.ok) throw new ProblemError('server-refused', String(response.status));
  const picture = await response.blob().catch((error) => {
    if (signal.aborted) throw tookTooLong();
    throw new ProblemError('network-failed', undefined, { cause: error });
  });
  if (picture.size > MAX_BYTES) throw tooLarge();
  return picture;
}

function tookTooLong(): ProblemError {
  const waited = formatNumber(TIMEOUT_MS / 1000, { style: 'unit', unit: 'second' });
  return new ProblemError('fetch-timeout', waited);
}

function tooLarge(): ProblemError {
  const limit = MAX_BYTES / 1024 / 1024;
  return new ProblemError('too-large', formatNumber(limit, { style: 'unit', unit: 'megabyte' }));
}
