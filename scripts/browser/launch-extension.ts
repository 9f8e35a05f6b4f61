import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { KnownModel } from '../../src/engine/model-registry';
import { PlainError } from '../command/plain-error';
import { waitFor } from '../command/wait-for';
import { within } from '../command/within';
import { copyBuild } from './build-copy';
import { exchangeModel } from './exchange-model';
import { projectPath } from './project-path';
import { requireBrowser } from './require-browser';
import { type TempFolder, tempFolder } from './temp-folder';

export const CHROME_DIST = projectPath('dist/chrome');

const LAUNCH_MS = 60_000;
const WORKER_MS = 20_000;
const CLOSE_MS = 15_000;
/** A browser that starts with a profile of its own opens it within half a second. */
const WELCOME_MS = 20_000;
const WELCOME = 'src/welcome/index.html';

export interface LaunchOptions {
  /** Folder of the built extension; `dist/chrome` by default. */
  readonly dist?: string;
  /** Shows a window; needs a display. */
  readonly headed?: boolean;
  /** Match patterns granted from the start, see `build-copy.ts`. None by default. */
  readonly hostPermission?: readonly string[];
  /** Another model than the shipped one, see `exchange-model.ts`. */
  readonly model?: KnownModel;
  /**
   * A folder that keeps profile and extension: launched with it once more, it is the same browser
   * started again. The caller removes it. Without it both are fresh, and gone at the end.
   */
  readonly home?: string;
  /** Further flags for the browser. */
  readonly args?: readonly string[];
  /** Null: that of the window, at the machine's own pixel ratio, which the flags may change. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly deviceScaleFactor?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A browser with the extension in it. */
export interface RunningExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly browserVersion: string;
  /** The address of one of the extension's files, for example `src/popup/index.html`. */
  url(path: string): string;
  /** Opens one of the extension's pages in a new tab. */
  openPage(path: string): Promise<Page>;
  /** The service worker; a stopped one is started again. */
  serviceWorker(): Promise<Worker>;
  /** Ends the browser and removes its profile, unless it has a home. */
  close(): Promise<void>;
}

/** Starts a browser, by default with a fresh profile, and nothing in it but the extension. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const browser = await requireBrowser();
  const { home } = options;
  const build = copyBuild(
    options.dist ?? CHROME_DIST,
    options.hostPermission ?? [],
    home === undefined ? undefined : keptFolder(home, 'build'),
  );
  const profile = home === undefined ? tempFolder('profile') : keptFolder(home, 'profile');
  const known = existsSync(join(profile.path, 'Default'));
  const discard = () => {
    profile.remove();
    build.remove();
  };
  try {
    if (options.model) exchangeModel(build.path, options.model);
    const context = await startBrowser(browser.path, build.path, profile.path, options);
    const first = await within(WORKER_MS, 'Starting the extension', extensionWorker(context));
    const extensionId = new URL(first.url()).host;
    const url = (path: string) => `chrome-extension://${extensionId}/${path}`;
    if (!known) await closeWelcome(context, url(WELCOME));
    return {
      context,
      extensionId,
      browserVersion: browser.version,
      url,
      openPage: (path) => openPage(context, url(path)),
      serviceWorker: () => awakeWorker(context, url),
      close: async () => {
        await within(CLOSE_MS, 'Closing the browser', context.close()).catch(() => undefined);
        discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function keptFolder(home: string, name: string): TempFolder {
  return { path: join(home, name), remove: () => undefined };
}

function startBrowser(
  executablePath: string,
  build: string,
  profile: string,
  options: LaunchOptions,
): Promise<BrowserContext> {
  const { viewport, deviceScaleFactor, colorScheme } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode is another program; the flag below is the browser itself.
    headless: false,
    timeout: LAUNCH_MS,
    ...(viewport === undefined ? {} : { viewport }),
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
    ...(colorScheme ? { colorScheme } : {}),
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      '--no-sandbox',
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
  });
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  // A page of ours is drawn once its language is there, which is after the browser calls it loaded.
  await page.waitForFunction(() => document.getElementById('app')?.childElementCount !== 0);
  return page;
}

/** The page that greets new users; a test or a demo starts without it. */
async function closeWelcome(context: BrowserContext, address: string): Promise<void> {
  // Not by the event of a new page: that one has no address yet.
  const page = await waitFor(
    'The welcome page',
    async () => context.pages().find((open) => open.url() === address) ?? null,
    { timeoutMs: WELCOME_MS },
  );
  await page.close();
}

function runningWorker(context: BrowserContext): Worker | undefined {
  return context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
}

/** The only extension in the browser is ours, so its worker is the one. */
async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return (
    runningWorker(context) ??
    context.waitForEvent('serviceworker', {
      predicate: (worker) => worker.url().startsWith('chrome-extension://'),
      timeout: WORKER_MS,
    })
  );
}

async function awakeWorker(
  context: BrowserContext,
  url: (path: string) => string,
): Promise<Worker> {
  const running = runningWorker(context);
  if (running) return running;
  const started = extensionWorker(context);
  // Any message wakes a worker; an unknown one is ignored by everybody.
  const page = await openPage(context, url('src/popup/index.html'));
  try {
    await page.evaluate(() => void chrome.runtime.sendMessage('wake up').catch(() => undefined));
    return await within(WORKER_MS, 'Waking the extension', started);
  } catch {
    throw new PlainError('The extension stopped and could not be woken again.');
  } finally {
    await page.close();
  }
}
