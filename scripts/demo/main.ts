import { mkdirSync } from 'node:fs';
import { freshBuild } from '../browser/fresh-build';
import { launchExtension } from '../browser/launch-extension';
import { projectPath } from '../browser/project-path';
import { requireBrowser } from '../browser/require-browser';
import { serveFolder } from '../browser/serve-folder';
import { tempFolder } from '../browser/temp-folder';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { demoArguments, requireDisplay } from './arguments';
import { ownPictures, samplePictures } from './demo-pictures';
import { findingsTable } from './findings-table';
import { usePopup, useWorkspace } from './own-pages';
import { layOutPage } from './picture-page';
import { type Outcome, rightClickTour } from './right-click-tour';

const OUTPUT = 'demo-output';
/** As many pictures as the workspace's list shows without scrolling. */
const UPLOADED = 8;
const PAGE_SIZE = { width: 1280, height: 800 };

const say = (line = '') => process.stdout.write(`${line}\n`);

/** `npm run demo`: uses the built extension as a user would, and tells what came of it. */
await runCommand(async () => {
  const { files, open } = demoArguments(process.argv.slice(2));
  if (open) requireDisplay();
  const own = ownPictures(files);
  await freshBuild(say);
  await requireBrowser(say);

  const drawn = tempFolder('samples');
  const site = tempFolder('page');
  if (own.length === 0) say('Drawing the sample pictures...');
  const pictures = own.length > 0 ? own : await samplePictures(drawn.path);
  layOutPage(site.path, pictures);
  const server = await serveFolder(site.path);

  say(`Starting the browser${open ? '' : ' (unseen)'} with NeuroLens in it...`);
  const extension = await launchExtension({
    headed: open,
    viewport: PAGE_SIZE,
    hostPermission: ['http://127.0.0.1/*'],
  });
  try {
    mkdirSync(projectPath(OUTPUT), { recursive: true });
    const shot = (name: string) => projectPath(`${OUTPUT}/${name}.png`);
    const page = await extension.context.newPage();
    await page.goto(server.origin);

    say(
      `Right-clicking ${count(pictures.length)} on a web page, "Check this MRI image for a tumor"...`,
    );
    let best: Outcome | undefined;
    const outcomes = await rightClickTour(extension, page, pictures, async (outcome) => {
      if (best && telling(outcome) <= telling(best)) return;
      best = outcome;
      await page.screenshot({ path: shot('page-with-card') });
    });

    const { name, path } = best?.picture ?? { name: '', path: '' };
    const others = pictures.filter((picture) => picture.path !== path);
    const uploads = [path, ...others.map((other) => other.path)].slice(0, UPLOADED);
    say('Uploading one in the popup...');
    await usePopup(extension, path, shot('popup'));
    say(`Uploading ${count(uploads.length)} in the workspace...`);
    await useWorkspace(extension, uploads, name, shot('workspace'));

    say(`\n${findingsTable(outcomes)}\n`);
    for (const line of remarks(outcomes, own.length === 0)) say(line);
    say(`Screenshots: ${OUTPUT}/page-with-card.png, popup.png, workspace.png`);
    if (open) {
      await page.bringToFront();
      say('\nThe browser stays open: right-click a picture yourself. Close its window to end.');
      await new Promise((closed) => extension.context.once('close', closed));
    }
    const failed = outcomes.filter(({ job }) => job.state.kind === 'failed').length;
    if (failed > 0)
      throw new PlainError(`${count(failed)} could not be classified; see the table.`);
  } finally {
    await extension.close();
    await server.close();
    site.remove();
    drawn.remove();
  }
});

/** Which outcome makes the best screenshot: a tumor that was found, best where one was drawn. */
function telling({ picture, job }: Outcome): number {
  if (job.state.kind !== 'done') return 0;
  if (job.state.finding.verdict !== 'tumor') return 1;
  return picture.drawnAs === 'tumor' ? 3 : 2;
}

function remarks(outcomes: readonly Outcome[], drawn: boolean): string[] {
  const sorted = outcomes.map(({ clickToCardMs }) => clickToCardMs).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [
    ...(drawn
      ? [
          'These pictures were drawn by a program: no scan, no patient. The model learned from real',
          'scans, so a wrong answer here says little, and a right one proves little.',
        ]
      : []),
    'NeuroLens is for education and research, not for diagnosis.',
    `From right-click to finding: ${median} ms (median). "ms" in the table is the model alone.`,
  ];
}

function count(pictures: number): string {
  return `${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`;
}
