import { ProblemError } from '../../problems/problem';
import { FETCH_TIMEOUT_MS } from '../limits';
import { isPrivateAddress } from './private-address';
import { readBounded } from './read-bounded';

/** Detail of `server-refused` where a redirect led from a public address to a private one. */
export const PRIVATE_REDIRECT = 'redirect to a private address';

/**
 * Fetches one picture, from the cache where it is there: it is the picture on the screen that was
 * clicked. First with the user's cookies for its site; where the browser refuses that, without: a
 * server that allows everybody (`Access-Control-Allow-Origin: *`) is not readable with cookies.
 *
 * @throws ProblemError `network-failed` (also when the browser forbids the read), `fetch-timeout`,
 * `not-found`, `server-refused`, `too-large`; the reason of `canceled` once that is aborted.
 */
export async function fetchPicture(
  url: string,
  fetcher: typeof fetch = fetch,
  timeoutMs = FETCH_TIMEOUT_MS,
  canceled?: AbortSignal,
): Promise<Blob> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = canceled ? AbortSignal.any([timeout, canceled]) : timeout;
  const init = { cache: 'force-cache', signal } as const;
  try {
    const response = await fetcher(url, { ...init, credentials: 'include' }).catch((error) => {
      if (signal.aborted) throw error;
      return fetcher(url, { ...init, credentials: 'omit' });
    });
    refuseRedirectInside(url, response);
    refuseStatus(response);
    return await readBounded(response);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    canceled?.throwIfAborted();
    if (signal.aborted) throw new ProblemError('fetch-timeout', `${timeoutMs / 1000} s`);
    throw new ProblemError('network-failed', undefined, { cause: error });
  }
}

/** A public page must not make the extension read from the user's own network by a redirect. */
function refuseRedirectInside(asked: string, response: Response): void {
  if (!response.redirected) return;
  const [from, to] = [new URL(asked).hostname, new URL(response.url).hostname];
  if (isPrivateAddress(to) && !isPrivateAddress(from)) {
    throw new ProblemError('server-refused', PRIVATE_REDIRECT);
  }
}

function refuseStatus({ ok, status }: Response): void {
  if (ok) return;
  if (status === 404 || status === 410) throw new ProblemError('not-found', String(status));
  throw new ProblemError('server-refused', String(status));
}
