import { PRIVATE_REDIRECT } from '../../problems/own-details';
import { type Problem, type ProblemCode, ProblemError } from '../../problems/problem';
import type { Way } from '../../storage/job';

/** Why one way did not lead to the picture. */
export interface Reason {
  readonly way: Way;
  readonly problem: Problem;
}

/** Detail of `picture-gone` where the page has the picture's element, but nothing to show in it. */
export const NOT_SHOWN = 'not shown';

/** What the screenshot way finds out about the page, and no other way can. */
const SEEN_ON_SCREEN: readonly ProblemCode[] = [
  'several-matches',
  'partly-hidden',
  'tab-hidden',
  'foreign-frame',
  'capture-refused',
  'picture-gone',
  'page-closed',
];

/** A server that was asked in vain for 15 s or 50 MB, or that points inside, is not asked again. */
export function endsAsking({ problem: { code, detail } }: Reason): boolean {
  return code === 'fetch-timeout' || code === 'too-large' || detail === PRIVATE_REDIRECT;
}

/**
 * The reason that helps the user most, when no way led to the picture: what was seen of the page;
 * where the page shows no picture either, what the server said.
 */
export function mostTelling(reasons: readonly Reason[]): ProblemError {
  const seen = reasons.find(({ way }) => way === 'capture')?.problem;
  const told = whatServerTold(reasons) ?? seen;
  const useSeen = seen && SEEN_ON_SCREEN.includes(seen.code) && seen.detail !== NOT_SHOWN;
  const { code, detail } = (useSeen ? seen : told) ?? { code: 'access-needed' };
  return new ProblemError(code, detail === NOT_SHOWN ? undefined : detail);
}

/** A fetch that just failed says little: the page's own attempt knows whether it was forbidden. */
function whatServerTold(reasons: readonly Reason[]): Problem | undefined {
  const direct = reasons.filter(({ way }) => way !== 'pixels' && way !== 'capture');
  const telling = direct.find(({ problem }) => problem.code !== 'network-failed');
  return (telling ?? direct.at(-1))?.problem;
}
