import type { Job } from '../storage/job';

/** As long as the page's card waits: see `src/content/ask-when-silent.ts`. */
export const SILENCE_MS = 10_000;

export interface JobsHeard {
  /** To be called with all jobs whenever one has changed. */
  heard(jobs: readonly Job[]): void;
  stop(): void;
}

/**
 * Asks for help when jobs are at work and nothing moves any more. Where the background and the
 * engine have died together (in Firefox they are one page), nothing but a page that asks wakes them.
 *
 * @param recover takes up what was left; asked again as long as the silence lasts.
 */
export function recoverWhenSilent(
  recover: () => Promise<unknown>,
  silenceMs = SILENCE_MS,
): JobsHeard {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const ask = () => {
    timer = setTimeout(ask, silenceMs);
    void recover().catch(() => undefined);
  };
  return {
    heard(jobs) {
      stop();
      if (jobs.some(({ state }) => state.kind === 'working')) timer = setTimeout(ask, silenceMs);
    },
    stop,
  };
}
