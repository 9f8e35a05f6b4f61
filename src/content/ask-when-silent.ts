import { send } from '../messaging/send';
import type { Job } from '../storage/job';

/**
 * After this long without news of a job at work, in milliseconds, its card asks. Most pictures are
 * done before; the longest silence of one that is well is a slow server's 15 s, so it asks once then.
 */
export const SILENCE_MS = 10_000;

export interface SilenceWatch {
  heard(job: Job): void;
  stop(): void;
}

/**
 * Asks the background about a job that stays silent. A service worker that was killed while it
 * fetched a picture is woken by nothing else, and a report that it was killed over never comes.
 *
 * @param onAnswer is told the job as the background has it.
 */
export function askWhenSilent(
  job: Job,
  onAnswer: (job: Job) => void,
  silenceMs = SILENCE_MS,
): SilenceWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const heard = ({ state }: Job) => {
    stop();
    if (state.kind === 'working') timer = setTimeout(ask, silenceMs);
  };
  const ask = async () => {
    // Wound up first: an answer that never comes must not end the asking.
    timer = setTimeout(ask, silenceMs);
    const answer = await send('card.alive', { jobId: job.id }).catch(() => null);
    if (answer) onAnswer(answer);
  };
  heard(job);
  return { heard, stop };
}
