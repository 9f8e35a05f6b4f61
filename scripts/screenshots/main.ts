import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetJobs, storedJobs } from '../browser/extension-jobs';
import { freshBuild } from '../browser/fresh-build';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { projectPath } from '../browser/project-path';
import { requireBrowser } from '../browser/require-browser';
import { serveFolder } from '../browser/serve-folder';
import { tempFolder } from '../browser/temp-folder';
import { runCommand } from '../command/run-command';
import { drawSample, findSample } from '../samples/catalog';
import { encodePng } from '../samples/picture-file';
import { writeSamples } from '../samples/write-samples';
import { writeLessonPage } from './lesson-page';
import { withinBytes } from './palette-png';
import { captureModelPage, capturePageCard, capturePopup, captureWorkspace } from './views';

const OUTPUT = 'docs/images';
/** Sharp on the screens of those who read the README. */
const DEVICE_SCALE = 2;
/** A README should not weigh megabytes. */
const MAX_BYTES = 300_000;
const SUBJECT = 'axial-t1-contrast-glioma';
/** In the workspace's list, the last one at the top. */
const LISTED = [
  'bar-chart',
  'sagittal-t1-contrast-pituitary',
  'axial-t2-healthy',
  'axial-t1-contrast-meningioma',
  'coronal-t1-healthy',
  SUBJECT,
];

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run screenshots`: the pictures of the README, in light and dark. */
await runCommand(async () => {
  await freshBuild(say);
  await requireBrowser(say);
  const samples = tempFolder('samples');
  const site = tempFolder('lesson');
  await writeSamples(samples.path);
  writeLessonPage(site.path, 'slice.png', encodePng(drawSample(findSample(SUBJECT)).picture));
  const server = await serveFolder(site.path);
  const pathOf = (id: string) => join(samples.path, findSample(id).fileName);
  mkdirSync(projectPath(OUTPUT), { recursive: true });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const save = (view: string, png: Buffer) => {
        const path = `${OUTPUT}/${view}-${colorScheme}.png`;
        const reduced = withinBytes(png, MAX_BYTES);
        writeFileSync(projectPath(path), reduced);
        say(`${path}: ${Math.round(reduced.length / 1024)} kB`);
      };
      const extension = await launchExtension({
        colorScheme,
        deviceScaleFactor: DEVICE_SCALE,
        hostPermission: ['http://127.0.0.1/*'],
      });
      try {
        save('model', await captureModelPage(extension));
        save('page-card', await capturePageCard(extension, server.origin));
        await forgetAll(extension);
        save('popup', await capturePopup(extension, pathOf(SUBJECT)));
        await forgetAll(extension);
        const files = LISTED.map(pathOf);
        save('workspace', await captureWorkspace(extension, files, findSample(SUBJECT).fileName));
      } finally {
        await extension.close();
      }
    }
  } finally {
    await server.close();
    site.remove();
    samples.remove();
  }
});

/** Each view starts without the results of the one before. */
async function forgetAll(extension: RunningExtension): Promise<void> {
  const page = await extension.openPage('src/popup/index.html');
  await forgetJobs(
    page,
    (await storedJobs(page)).map(({ id }) => id),
  );
  await page.close();
}
