import type { ProblemCode } from '../problems/problem';
import type { Job } from '../storage/job';

/** How a user can get further than the card did: by giving access, or by marking a region. */
export type Onward = 'access' | 'region';

const MARKED_BY_HAND: readonly ProblemCode[] = [
  'several-matches',
  'foreign-frame',
  'partly-hidden',
  'picture-gone',
];

/** What a card offers beside its outcome; null when there is nothing better to be had. */
export function onwardFrom({ state, source, origin }: Job): Onward | null {
  // Only for web addresses can access be asked.
  const web = /^https?:/.test(origin?.imageUrl ?? '');
  if (state.kind === 'failed') {
    if (MARKED_BY_HAND.includes(state.problem.code)) return 'region';
    return state.problem.code === 'access-needed' && web ? 'access' : null;
  }
  return state.kind === 'done' && source === 'screenshot' && web ? 'access' : null;
}
