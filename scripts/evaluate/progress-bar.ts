import cliProgress from 'cli-progress';

/** A progress bar on stderr; where that is no terminal, a line every ten seconds. */
export function progressBar(total: number): { step(): void; stop(): void } {
  const bar = new cliProgress.SingleBar(
    {
      stream: process.stderr,
      format: ' {bar} {value}/{total} | {percentage}% | {eta_formatted} left',
      noTTYOutput: true,
      notTTYSchedule: 10_000,
      hideCursor: true,
      etaBuffer: 50,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
