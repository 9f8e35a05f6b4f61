import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OLDEST_FIREFOX } from '../../build/firefox-manifest';
import { PlainError } from '../../command/plain-error';
import type { FoundBrowser } from '../find-browser';

const NAMES = ['firefox-esr', 'firefox'];
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';
const VERSION_MS = 30_000;

/** Finds a Firefox that runs the extension: the one of `FIREFOX_PATH`, else at the usual places. */
export function findFirefox(): FoundBrowser | null {
  const wanted = process.env.FIREFOX_PATH;
  const places = wanted ? [wanted] : usualPlaces();
  for (const path of places) {
    const version = versionOf(path);
    if (Number.parseInt(version, 10) >= OLDEST_FIREFOX) return { path, version };
  }
  return null;
}

/** @throws PlainError with the way to get one where there is none. */
export function requireFirefox(): FoundBrowser {
  const found = findFirefox();
  if (found) return found;
  throw new PlainError(
    `No Firefox from version ${OLDEST_FIREFOX} on was found. On Debian: apt-get install ` +
      'firefox-esr. Elsewhere set FIREFOX_PATH to its program.',
  );
}

function usualPlaces(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, MAC].filter((path) => existsSync(path));
}

/** For example `153.7.0esr`; empty for what does not start, or is no Firefox. */
function versionOf(path: string): string {
  const { stdout } = spawnSync(path, ['--version'], { timeout: VERSION_MS, encoding: 'utf8' });
  return /Firefox (\S+)/.exec(stdout ?? '')?.[1] ?? '';
}
