import { ProblemError } from '../../problems/problem';

/** The one way in which a user's model fails; the detail says what is wrong with it. */
export function unusable(detail: string, cause?: unknown): ProblemError {
  return new ProblemError('own-model-unusable', detail.slice(0, 200), { cause });
}
