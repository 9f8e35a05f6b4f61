import { readFileSync } from 'node:fs';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { PlainError } from '../command/plain-error';
import { runProgram } from '../command/run-program';
import { within } from '../command/within';
import { BROWSER_CACHE } from './find-browser';

const APT_UPDATE_MS = 120_000;
const APT_INSTALL_MS = 420_000;
/** Chrome for Testing has about 170 MB. */
const DOWNLOAD_MS = 420_000;
const LOOKUP_MS = 20_000;

/**
 * Puts a browser on the machine: Chromium by apt as root on Debian and its like, else Chrome for
 * Testing into the project's `.cache/`. Whether it then runs is for `findBrowser` to see: on
 * Ubuntu, apt's `chromium` is only a stub that asks for snap.
 *
 * @returns true when something was installed.
 */
export async function installWithApt(say: (line: string) => void): Promise<boolean> {
  if (!hasApt() || process.getuid?.() !== 0) return false;
  say(
    'No browser of the Chromium family found: installing Chromium with apt-get (about a minute)...',
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], { timeoutMs: APT_UPDATE_MS, env });
  const installed = await runProgram('apt-get', ['install', '-y', 'chromium'], {
    timeoutMs: APT_INSTALL_MS,
    env,
  });
  if (!installed.ok) say(`apt-get could not: ${installed.output.split('\n').at(-1)}`);
  return installed.ok;
}

/** @returns true when Chrome for Testing was downloaded. */
export async function installChromeForTesting(say: (line: string) => void): Promise<boolean> {
  const platform = detectBrowserPlatform();
  if (!platform) return false;
  say('Downloading Chrome for Testing (about 170 MB) into .cache/browsers/...');
  try {
    const buildId = await within(
      LOOKUP_MS,
      'Asking for the newest version',
      resolveBuildId(Browser.CHROME, platform, 'stable'),
    );
    await within(
      DOWNLOAD_MS,
      'The download',
      install({
        browser: Browser.CHROME,
        buildId,
        platform,
        cacheDir: BROWSER_CACHE,
        // Chrome for Testing brings none of the system libraries it needs; root can add them.
        installDeps: process.platform === 'linux' && process.getuid?.() === 0,
      }),
    );
    return true;
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** What the user is told when nothing could be installed: one command for this machine. */
export function noBrowser(): PlainError {
  const command = installCommand(process.platform, osRelease());
  // Root needs no sudo, and containers have none.
  const own = process.getuid?.() === 0 ? command.replaceAll('sudo ', '') : command;
  return new PlainError(
    'NeuroLens needs Chromium or Chrome for Testing, and none could be found or installed here.\n' +
      `Please run this command, and then the same again:\n\n    ${own}\n\n` +
      'or set BROWSER_PATH to a browser that you have.',
  );
}

/** The one command that installs a usable browser on a machine. */
export function installCommand(platform: NodeJS.Platform, release: string): string {
  const ids = /^ID(?:_LIKE)?=.*$/gm;
  const family = (release.match(ids) ?? []).join(' ');
  const download = 'npx @puppeteer/browsers install chrome@stable --path .cache/browsers';
  if (platform !== 'linux') return download;
  // Ubuntu's package is a stub for snap, whose confinement hides files from the browser.
  if (/ubuntu/.test(family)) return `sudo ${download} --install-deps`;
  if (/debian/.test(family)) return 'sudo apt-get update && sudo apt-get install -y chromium';
  if (/fedora|rhel|centos/.test(family)) return 'sudo dnf install -y chromium';
  if (/arch/.test(family)) return 'sudo pacman -S --noconfirm chromium';
  if (/alpine/.test(family)) return 'sudo apk add chromium';
  if (/suse/.test(family)) return 'sudo zypper install -y chromium';
  return download;
}

function hasApt(): boolean {
  return process.platform === 'linux' && /debian|ubuntu/.test(osRelease());
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
