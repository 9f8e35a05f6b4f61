import type { KnownModel } from '../../../src/engine/model-registry';
import { FIREFOX_ID } from '../../build/firefox-manifest';
import { waitFor } from '../../command/wait-for';
import { copyBuild } from '../build-copy';
import { exchangeModel } from '../exchange-model';
import { projectPath } from '../project-path';
import { requireFirefox } from './find-firefox';
import { FirefoxPage, SCRIPT_MS, Turns } from './firefox-page';
import { startFirefox } from './firefox-process';
import { EXTENSION_HOST } from './preferences';

export const FIREFOX_DIST = projectPath('dist/firefox');

export interface FirefoxOptions {
  /** Match patterns granted from the start, see `build-copy.ts`. None by default. */
  readonly hostPermission?: readonly string[];
  /** Another model than the shipped one, see `exchange-model.ts`. */
  readonly model?: KnownModel;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A Firefox with the extension in it. */
export interface RunningFirefox {
  readonly browserVersion: string;
  /** The address of one of the extension's files, for example `src/popup/index.html`. */
  url(path: string): string;
  /** Opens an address in a new tab. */
  openTab(address: string): Promise<FirefoxPage>;
  /** Opens one of the extension's pages in a new tab. */
  openPage(path: string): Promise<FirefoxPage>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

const DRAWN_MS = 20_000;

/** Runs in the page: true once it shows anything, else null. */
function isDrawn(): true | null {
  return document.getElementById('app')?.childElementCount !== 0 || null;
}

/** Starts a headless Firefox with a fresh profile, and nothing in it but the extension. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<RunningFirefox> {
  const browser = requireFirefox();
  const build = copyBuild(FIREFOX_DIST, options.hostPermission ?? []);
  if (options.model) exchangeModel(build.path, options.model);
  const firefox = await startFirefox(browser.path, options.preferences).catch((error) => {
    build.remove();
    throw error;
  });
  const close = async () => {
    await firefox.close();
    build.remove();
  };
  const { marionette } = firefox;
  const turns = new Turns();
  const url = (path: string) => `moz-extension://${EXTENSION_HOST}/${path}`;
  const openTab = async (address: string) => {
    const { handle } = await turns.take(() =>
      marionette.command<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true }),
    );
    const page = new FirefoxPage(marionette, turns, handle);
    await page.goto(address);
    return page;
  };
  try {
    await marionette.command('WebDriver:SetTimeouts', { script: SCRIPT_MS });
    const { value } = await marionette.command<{ value: string }>('Addon:Install', {
      path: build.path,
      temporary: true,
    });
    if (value !== FIREFOX_ID) throw new Error(`Firefox has installed ${value}.`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    browserVersion: browser.version,
    url,
    openTab,
    openPage: async (path) => {
      const page = await openTab(url(path));
      // A page of ours is drawn once its language is there, after the browser calls it loaded.
      await waitFor('The page', () => page.evaluate(isDrawn, null), { timeoutMs: DRAWN_MS });
      return page;
    },
    close,
  };
}
