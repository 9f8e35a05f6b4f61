import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROME_DIST,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/browser/launch-extension';
import { requireBrowser } from '../../../scripts/browser/require-browser';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { runProgram } from '../../../scripts/command/run-program';
import { waitFor } from '../../../scripts/command/wait-for';

/** A part of an API of `chrome://extensions` that is not in the published types. */
interface Info {
  readonly state: string;
  readonly version: string;
  readonly manifestErrors: readonly { message: string }[];
  readonly runtimeErrors: readonly { message: string }[];
  readonly runtimeWarnings: readonly string[];
  readonly installWarnings: readonly string[];
}
declare const chrome: typeof globalThis.chrome & {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      errorCollection: boolean;
    }): Promise<void>;
    reload(id: string, options: { populateErrorForUnpacked: boolean }): Promise<unknown>;
    getExtensionInfo(id: string): Promise<Info>;
  };
};

const PACK_MS = 60_000;
const RELOAD_MS = 20_000;
const CRX_MAGIC = 'Cr24';

let extension: RunningExtension | undefined;
let folder: TempFolder;

/** There is no public program for Chrome's checks of a manifest: the browser itself makes them. */
describe('the manifest in the browser', () => {
  beforeAll(() => {
    folder = tempFolder('pack');
  });
  afterAll(async () => {
    await extension?.close();
    folder.remove();
  });

  it('loads without an error or a warning', async () => {
    expect(await judged(CHROME_DIST)).toEqual([]);
  });

  it('would warn of a permission that there is not', async () => {
    const copy = join(folder.path, 'odd');
    cpSync(CHROME_DIST, copy, { recursive: true });
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
    const odd = { ...manifest, permissions: [...manifest.permissions, 'no-such-permission'] };
    writeFileSync(path, JSON.stringify(odd));
    expect((await judged(copy)).join('\n')).toContain('no-such-permission');
  });

  it('packs without complaint', async () => {
    const copy = join(folder.path, 'extension');
    cpSync(CHROME_DIST, copy, { recursive: true });
    const browser = await requireBrowser();
    const profile = join(folder.path, 'profile');
    const flags = ['--headless=new', '--no-sandbox', `--user-data-dir=${profile}`];
    const { output } = await runProgram(browser.path, [...flags, `--pack-extension=${copy}`], {
      timeoutMs: PACK_MS,
    });
    expect(existsSync(`${copy}.crx`), output).toBe(true);
    expect(readFileSync(`${copy}.crx`).toString('latin1', 0, 4)).toBe(CRX_MAGIC);
  });
});

/** What `chrome://extensions` has to say against a build. */
async function judged(dist: string): Promise<string[]> {
  await extension?.close();
  extension = await launchExtension({ dist });
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  const { extensionId } = extension;
  await page.evaluate(async (id) => {
    const browser = chrome.developerPrivate;
    await browser.updateProfileConfiguration({ inDeveloperMode: true });
    await browser.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
    // Errors are kept from here on: those of the manifest come when it is read again.
    await browser.reload(id, { populateErrorForUnpacked: true });
  }, extensionId);
  const enabled = async () => {
    const now = await page.evaluate(
      (id) => chrome.developerPrivate.getExtensionInfo(id),
      extensionId,
    );
    return now.state === 'ENABLED' ? now : null;
  };
  const info = await waitFor('The extension, loaded again', enabled, { timeoutMs: RELOAD_MS });
  expect(info.version).toMatch(/^\d+\.\d+\.\d+$/);
  return [
    ...info.manifestErrors.map(({ message }) => message),
    ...info.runtimeErrors.map(({ message }) => message),
    ...info.runtimeWarnings,
    ...info.installWarnings,
  ];
}
