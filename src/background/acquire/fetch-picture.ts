import { formatNumber } from '../../i18n/format';
import { PRIVATE_REDIRECT } from '../../problems/own-details';
import { ProblemError } from '../../problems/problem';
import { FETCH_TIMEOUT_MS } from '../limits';
import { isPrivateAddress } from './private-address';
import { readBounded } from './read-bounded';

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
    if (signal.aborted) throw tookTooLong(timeoutMs);
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

function tookTooLong(timeoutMs: number): ProblemError {
  const waited = formatNumber(timeoutMs / 1000, { style: 'unit', unit: 'second' });
  return new ProblemError('fetch-timeout', waited);
}
