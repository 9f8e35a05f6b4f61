import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../command/plain-error';
import { waitFor } from '../../command/wait-for';
import { within } from '../../command/within';
import { tempFolder } from '../temp-folder';
import { Marionette } from './marionette';
import { userPreferences } from './preferences';

/** A first start from a cold disk took 9 s here; other work on the machine makes it slower. */
const START_MS = 90_000;
const QUIT_MS = 15_000;

export interface FirefoxProcess {
  readonly marionette: Marionette;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts a Firefox without a window and with a profile of its own, and opens its remote control.
 *
 * @throws PlainError with the browser's last words when it does not come up.
 */
export async function startFirefox(
  path: string,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<FirefoxProcess> {
  const profile = tempFolder('firefox');
  writeFileSync(join(profile.path, 'user.js'), userPreferences(preferences));
  const child = spawn(
    path,
    [
      ...['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'],
      ...['--profile', profile.path],
    ],
    // A group of its own: the browser's helpers end with it.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const words = lastWords(child);
  const kill = () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  process.on('exit', kill);
  const ended = new Promise<void>((exited) => child.once('exit', () => exited()));
  const discard = async () => {
    kill();
    await within(QUIT_MS, 'The end of Firefox', ended).catch(() => undefined);
    process.off('exit', kill);
    profile.remove();
  };
  try {
    const marionette = await Marionette.connect(await listeningPort(profile.path, child));
    await marionette.command('WebDriver:NewSession', {});
    return {
      marionette,
      async close() {
        const quit = marionette.command('Marionette:Quit', { flags: ['eForceQuit'] });
        await Promise.race([quit, within(QUIT_MS, 'Quitting', ended)]).catch(() => undefined);
        await within(QUIT_MS, 'Quitting', ended).catch(() => undefined);
        marionette.close();
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw new PlainError(`Firefox did not start: ${String(error)}\n${words()}`);
  }
}

/** The browser chooses a free port and writes it into its profile. */
function listeningPort(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return waitFor(
    "Firefox's remote control",
    async () => {
      if (child.exitCode !== null) throw new PlainError(`It ended with ${child.exitCode}.`);
      return (existsSync(file) && Number(readFileSync(file, 'utf8'))) || null;
    },
    { timeoutMs: START_MS },
  );
}

function lastWords(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}
