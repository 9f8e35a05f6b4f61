import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error';

/**
 * Asks again and again until there is an answer.
 *
 * @param what what is waited for, as the subject of a sentence, for example "The card".
 * @param ask resolves to the answer, or to null while there is none.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null>,
  { timeoutMs, everyMs = 50 }: { timeoutMs: number; everyMs?: number },
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() >= end) {
      throw new PlainError(`${what} did not come within ${Math.round(timeoutMs / 1000)} s.`);
    }
    await sleep(everyMs);
  }
}
