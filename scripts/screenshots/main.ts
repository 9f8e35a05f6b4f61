import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { forgetJobs, storedJobs } from '../browser/extension-jobs';
import { freshBuild } from '../browser/fresh-build';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { projectPath } from '../browser/project-path';
import { requireBrowser } from '../browser/require-browser';
import { runCommand } from '../command/run-command';
import { findSample } from '../samples/catalog';
import { atWidths } from './at-widths';
import { halvedPng } from './halved-png';
import { captureLanguages } from './languages';
import { captureAccessPage, capturePageCard, captureRegion, captureScan } from './page-views';
import { withinBytes } from './palette-png';
import { FIND_OTHER_HOST, type Site, SUBJECT, startSite } from './site';
import {
  captureModelPage,
  capturePopup,
  captureView,
  captureWelcome,
  captureWorkspace,
} from './views';
import { captureBatch, captureHistory, captureVolume } from './workspace-views';

const OUTPUT = 'docs/images';
/** Sharp on the screens of those who read the README. */
const DEVICE_SCALE = 2;
/** A README should not weigh megabytes. */
const MAX_BYTES = 300_000;
/** In the workspace's list, the last one at the top. */
const LISTED = [
  'bar-chart',
  'sagittal-t1-contrast-pituitary',
  'axial-t2-healthy',
  'axial-t1-contrast-meningioma',
  'coronal-t1-healthy',
  SUBJECT,
];
/** Those that the welcome page shows, smaller: they are part of the extension. */
const WELCOME = { views: ['page-card', 'region', 'workspace'], folder: 'src/welcome/pictures' };
const MAX_WELCOME_BYTES = 100_000;
const SCHEMES = ['light', 'dark'] as const;

type ColorScheme = (typeof SCHEMES)[number];
type Save = (view: string, png: Buffer) => void;

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run screenshots`: the pictures of the README, and all views at three widths; light and dark.
 * With `-- --languages`, only the views in each language.
 */
await runCommand(async () => {
  await freshBuild(say);
  await requireBrowser(say);
  mkdirSync(projectPath(OUTPUT), { recursive: true });
  const site = await startSite();
  try {
    if (process.argv.includes('--languages')) {
      await captureLanguages(LISTED.map(site.fileOf), say);
      return;
    }
    for (const colorScheme of SCHEMES) {
      const save = saver(colorScheme);
      await inBrowser(colorScheme, ['http://127.0.0.1/*'], (extension) =>
        captureOrdinary(extension, site, colorScheme, save),
      );
      // A capture of the tab needs every site or a real click.
      await inBrowser(colorScheme, ['<all_urls>'], (extension) =>
        captureClosed(extension, site, save),
      );
    }
  } finally {
    await site.close();
  }
});

async function captureOrdinary(
  extension: RunningExtension,
  site: Site,
  colorScheme: ColorScheme,
  save: Save,
): Promise<void> {
  const wide = (view: string) => (page: Page) => atWidths(page, view, colorScheme);
  save('model', await captureModelPage(extension, wide('model')));
  save('settings', await captureView(extension, 'settings', wide('settings')));
  save('models', await captureView(extension, 'settings/models', wide('models')));
  save('help', await captureView(extension, 'help', wide('help')));
  for (const empty of ['volumes', 'batch', 'history']) {
    await captureView(extension, empty, wide(`${empty}-empty`));
  }
  save('welcome', await captureWelcome(extension, wide('welcome')));
  save('volume', await captureVolume(extension, wide('volume')));
  save('page-card', await capturePageCard(extension, site.lesson));
  await forgetAll(extension);
  save('scan', await captureScan(extension, site.gallery, colorScheme, DEVICE_SCALE));
  await forgetAll(extension);
  save('popup', await capturePopup(extension, site.fileOf(SUBJECT)));
  await forgetAll(extension);
  const files = LISTED.map(site.fileOf);
  const subject = findSample(SUBJECT).fileName;
  save('workspace', await captureWorkspace(extension, files, subject, wide('workspace')));
  await forgetAll(extension);
  save('batch', await captureBatch(extension, files, wide('batch')));
  const kept = { history: wide('history'), report: wide('report') };
  const { history, report } = await captureHistory(extension, files, kept);
  save('history', history);
  save('report', report);
}

async function captureClosed(extension: RunningExtension, site: Site, save: Save): Promise<void> {
  save('screenshot-card', await capturePageCard(extension, site.closedLesson));
  save('access', await captureAccessPage(extension));
  save('region', await captureRegion(extension, site.viewer));
}

function saver(colorScheme: ColorScheme): Save {
  return (view, png) => {
    const path = `${OUTPUT}/${view}-${colorScheme}.png`;
    const reduced = withinBytes(png, MAX_BYTES);
    writeFileSync(projectPath(path), reduced);
    say(`${path}: ${Math.round(reduced.length / 1024)} kB`);
    if (!WELCOME.views.includes(view)) return;
    const small = withinBytes(halvedPng(png), MAX_WELCOME_BYTES);
    writeFileSync(projectPath(`${WELCOME.folder}/${view}-${colorScheme}.png`), small);
  };
}

async function inBrowser(
  colorScheme: ColorScheme,
  hostPermission: readonly string[],
  capture: (extension: RunningExtension) => Promise<void>,
): Promise<void> {
  const extension = await launchExtension({
    colorScheme,
    deviceScaleFactor: DEVICE_SCALE,
    hostPermission,
    args: [FIND_OTHER_HOST],
  });
  try {
    await capture(extension);
  } finally {
    await extension.close();
  }
}

/** Each view starts without the results of the one before. */
async function forgetAll(extension: RunningExtension): Promise<void> {
  const page = await extension.openPage('src/popup/index.html');
  await forgetJobs(
    page,
    (await storedJobs(page)).map(({ id }) => id),
  );
  await page.close();
}
