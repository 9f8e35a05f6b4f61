import pTimeout from 'p-timeout';
import { PlainError } from './plain-error';

/**
 * Waits for a step, at most so long: a hung browser must end in a sentence, not in silence.
 *
 * @param what the step as the subject of a sentence, for example "The upload".
 */
export function within<T>(milliseconds: number, what: string, step: Promise<T>): Promise<T> {
  const seconds = Math.round(milliseconds / 1000);
  return pTimeout(step, {
    milliseconds,
    message: new PlainError(`${what} took longer than ${seconds} s and was given up.`),
  });
}
