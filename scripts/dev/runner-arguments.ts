import type { DevTarget } from './dev-target';

export interface RunnerPlace {
  /** Path of the browser's program; null leaves the search to web-ext. */
  readonly browser: string | null;
  /** A file that is written once after each whole build. */
  readonly stamp: string;
  /** Whether there is a screen to open a window on. */
  readonly display: boolean;
  /** Whether the system's administrator runs it, as in most containers. */
  readonly root: boolean;
}

/**
 * The arguments of `web-ext run` for one target.
 *
 * It watches the stamp and not the build's folder: that is emptied at the start of each build, and
 * an extension loaded from half of it is broken until the next change.
 *
 * @param further what the developer has added, handed on at the end
 */
export function runnerArguments(
  { runner, dist }: DevTarget,
  { browser, stamp, display, root }: RunnerPlace,
  further: readonly string[],
): string[] {
  const chromium = runner === 'chromium';
  return [
    'run',
    ...['--target', runner, '--source-dir', dist, '--watch-file', stamp],
    ...['--no-config-discovery', '--no-input'],
    ...(browser === null ? [] : [chromium ? '--chromium-binary' : '--firefox', browser]),
    ...(display ? [] : [`--arg=${chromium ? '--headless=new' : '--headless'}`]),
    // Chromium's sandbox refuses to start for root.
    ...(chromium && root ? ['--arg=--no-sandbox'] : []),
    ...further,
  ];
}
