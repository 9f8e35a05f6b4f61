import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { freshBuild } from '../browser/fresh-build';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { projectPath } from '../browser/project-path';
import { requireBrowser } from '../browser/require-browser';
import { runCommand } from '../command/run-command';
import { findSample } from '../samples/catalog';
import { capturePageCard, captureRegion } from '../screenshots/page-views';
import { withinBytes } from '../screenshots/palette-png';
import { FIND_OTHER_HOST, type Site, SUBJECT, startSite } from '../screenshots/site';
import { captureWorkspace } from '../screenshots/views';
import { captureBatch, captureVolume } from '../screenshots/workspace-views';
import { PROMO_SIZES, promoPage } from './promo-page';

const OUTPUT = 'docs/store/pictures';
/** What Chrome's, Edge's and Mozilla's stores take alike; the views of the workspace have it too. */
const SIZE = { width: 1280, height: 800 };
/** Together below 1.5 MB: they are kept in the repository. */
const MAX_BYTES = 210_000;
const FILES = [
  'sagittal-t1-contrast-pituitary',
  'axial-t2-healthy',
  'axial-t1-contrast-meningioma',
  'coronal-t1-healthy',
  SUBJECT,
];

type ColorScheme = 'light' | 'dark';

const say = (line: string) => process.stdout.write(`${line}\n`);
const later = async () => undefined;

/** `npm run store-pictures`: the pictures that the stores show, of drawn samples alone. */
await runCommand(async () => {
  await freshBuild(say);
  await requireBrowser(say);
  mkdirSync(projectPath(OUTPUT), { recursive: true });
  const site = await startSite();
  try {
    await inBrowser('light', (extension) => captureLight(extension, site));
    await inBrowser('dark', (extension) => captureDark(extension, site));
  } finally {
    await site.close();
  }
});

async function captureLight(extension: RunningExtension, site: Site): Promise<void> {
  const files = FILES.map(site.fileOf);
  const subject = findSample(SUBJECT).fileName;
  save('2-workspace', await captureWorkspace(extension, files, subject, later));
  save('4-batch', await captureBatch(extension, files, later));
  save('1-page-card', await capturePageCard(extension, site.lesson, SIZE));
  for (const [name, size] of Object.entries(PROMO_SIZES)) {
    const page = await extension.context.newPage();
    await page.setViewportSize(size);
    const icon = readFileSync(projectPath('scripts/icons/icon.svg'), 'utf8');
    await page.setContent(promoPage({ slice: readFileSync(site.fileOf(SUBJECT)), icon }));
    save(name, await page.screenshot());
    await page.close();
  }
}

async function captureDark(extension: RunningExtension, site: Site): Promise<void> {
  save('3-volume', await captureVolume(extension, later));
  save('5-region', await captureRegion(extension, site.viewer, SIZE));
}

function save(name: string, png: Buffer): void {
  const path = `${OUTPUT}/${name}.png`;
  const reduced = withinBytes(png, MAX_BYTES);
  writeFileSync(projectPath(path), reduced);
  say(`${path}: ${Math.round(reduced.length / 1024)} kB`);
}

async function inBrowser(
  colorScheme: ColorScheme,
  capture: (extension: RunningExtension) => Promise<void>,
): Promise<void> {
  const extension = await launchExtension({
    colorScheme,
    viewport: SIZE,
    hostPermission: ['<all_urls>'],
    args: [FIND_OTHER_HOST],
  });
  try {
    await capture(extension);
  } finally {
    await extension.close();
  }
}
