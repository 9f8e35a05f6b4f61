import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The folders of `PATH`. */
  readonly searchPath: readonly string[];
  /** Where this project keeps a browser that it downloaded. */
  readonly cache: string;
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): readonly string[];
}

const MAC_CHROMIUM = 'Chromium.app/Contents/MacOS/Chromium';
const MAC_TESTING = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';

/** Below a version's folder of Chrome for Testing or of Playwright's browsers. */
const UNPACKED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-linux-arm64/chrome'],
  darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
    `${folder}/${MAC_TESTING}`,
    `${folder}/${MAC_CHROMIUM}`,
  ]),
};

/**
 * Where a browser of the Chromium family that loads unpacked extensions may lie, best guess first.
 * Nothing here says that the file exists.
 */
export function browserPlaces(machine: Machine): string[] {
  const { platform, home, cache } = machine;
  if (platform === 'linux') {
    return [
      ...machine.searchPath.flatMap((folder) =>
        ['chromium', 'chromium-browser'].map((name) => join(folder, name)),
      ),
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/lib/chromium/chromium',
      '/usr/local/bin/chromium',
      '/opt/chromium/chromium',
      ...versions(machine, join(cache, 'chrome')),
      ...versions(machine, join(home, '.cache/puppeteer/chrome')),
      ...versions(machine, join(home, '.cache/ms-playwright'), /^chromium-/),
    ];
  }
  if (platform === 'darwin') {
    return [
      ...[`/Applications`, join(home, 'Applications')].flatMap((folder) => [
        join(folder, MAC_CHROMIUM),
        join(folder, MAC_TESTING),
      ]),
      ...versions(machine, join(cache, 'chrome')),
      ...versions(machine, join(home, '.cache/puppeteer/chrome')),
      ...versions(machine, join(home, 'Library/Caches/ms-playwright'), /^chromium-/),
    ];
  }
  return [];
}

/** The browsers in a folder with one folder a version, newest first. */
function versions(machine: Machine, folder: string, name = /./): string[] {
  return [...machine.list(folder)]
    .filter((version) => name.test(version))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) =>
      (UNPACKED[machine.platform] ?? []).map((path) => join(folder, version, path)),
    );
}

/** Names in a folder of this machine. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
