import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter } from 'node:path';
import { PlainError } from '../command/plain-error';
import { runProgram } from '../command/run-program';
import { browserPlaces, listFolder } from './browser-places';
import { judgeVersion, minimumVersion, type VersionVerdict } from './browser-version';
import { projectPath } from './project-path';

export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}

/** Where `install-browser.ts` puts what it downloads; git ignores it. */
export const BROWSER_CACHE = projectPath('.cache/browsers');

/** A browser's first start from a cold disk took 4 s here. */
const VERSION_MS = 20_000;

/**
 * Finds a browser that runs the extension: `BROWSER_PATH`, then the usual places of Linux and macOS.
 *
 * @param say is told of each browser that was found but passed over, and why.
 * @throws PlainError when `BROWSER_PATH` is set but does not name a browser that fits: a wish that
 * was spelled out is not silently ignored.
 */
export async function findBrowser(say: (line: string) => void): Promise<FoundBrowser | null> {
  const wanted = process.env.BROWSER_PATH;
  if (wanted) return wantedBrowser(wanted);
  const places = browserPlaces({
    platform: process.platform,
    home: homedir(),
    searchPath: (process.env.PATH ?? '').split(delimiter).filter(Boolean),
    cache: BROWSER_CACHE,
    list: listFolder,
  });
  return firstFit(
    places.filter((path) => existsSync(path)),
    askVersion,
    say,
  );
}

/** The first browser that fits. A file that is there under several names is asked once. */
export async function firstFit(
  places: readonly string[],
  ask: (path: string) => Promise<VersionVerdict>,
  say: (line: string) => void,
  identify: (path: string) => string = realpathSync,
): Promise<FoundBrowser | null> {
  const asked = new Set<string>();
  for (const path of places) {
    const identity = identify(path);
    if (asked.has(identity)) continue;
    asked.add(identity);
    const verdict = await ask(path);
    if (verdict.kind === 'fits') return { path, version: verdict.version };
    say(`Passing over ${path}: ${verdict.reason}.`);
  }
  return null;
}

async function wantedBrowser(path: string): Promise<FoundBrowser> {
  if (!existsSync(path)) throw new PlainError(`BROWSER_PATH names ${path}, which does not exist.`);
  const verdict = await askVersion(path);
  if (verdict.kind === 'fits') return { path, version: verdict.version };
  throw new PlainError(
    `BROWSER_PATH names ${path}, which cannot be used: ${verdict.reason}. ` +
      'Point it at Chromium or Chrome for Testing, or unset it.',
  );
}

/** Starts the program with `--version`. On Ubuntu, `chromium-browser` may be a stub that only fails. */
async function askVersion(path: string): Promise<VersionVerdict> {
  const { ok, stdout, output } = await runProgram(path, ['--version'], { timeoutMs: VERSION_MS });
  if (ok) return judgeVersion(stdout, minimumVersion());
  const reason = output.split('\n').at(-1) ?? '';
  return { kind: 'unfit', reason: `it does not start${reason === '' ? '' : ` (${reason})`}` };
}
