import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { waitFor } from '../../../scripts/command/wait-for';
import { within } from '../../../scripts/command/within';
import { readCards } from '../support/cards';
import { drop } from '../support/drop';
import { storedJobs } from '../support/jobs';
import { sampleFile } from '../support/samples';

/** Many files dropped at once; every tenth is a picture. */
const COUNT = 1_000;
const PICTURE_EVERY = 10;
const ALL_MS = 150_000;
/** The longest that the page may keep somebody waiting meanwhile, on a machine that is shared. */
const ANSWER_MS = 20_000;

let extension: RunningExtension;
let folder: TempFolder;
let workspace: Page;

beforeAll(async () => {
  folder = tempFolder('many');
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
  workspace = await extension.openPage('src/workspace/index.html');
  await chooseBackend(workspace, 'wasm');
});

afterAll(async () => {
  await extension?.close();
  folder?.remove();
});

describe(`${COUNT} files dropped at once`, () => {
  it(
    'all end, and the page answers meanwhile',
    async () => {
      const picture = sampleFile('axial-t1-contrast-glioma').buffer;
      const paths = Array.from({ length: COUNT }, (_, index) => {
        const path = join(folder.path, `${String(index).padStart(4, '0')}.png`);
        writeFileSync(path, index % PICTURE_EVERY === 0 ? picture : `no picture ${index}`);
        return path;
      });
      await workspace.bringToFront();
      await drop(workspace, { files: paths });
      // So many are no list: they go to the batch.
      await workspace.getByRole('heading', { name: 'Batch' }).waitFor({ timeout: ALL_MS });
      await waitFor(
        'The last of them',
        async () => {
          const words = workspace.getByText(`${COUNT.toLocaleString('en')} checked`);
          const through = await within(ANSWER_MS, 'The page', words.count());
          return through > 0 ? true : null;
        },
        { timeoutMs: ALL_MS, everyMs: 1_000 },
      );
      const failed = COUNT - COUNT / PICTURE_EVERY;
      await workspace
        .getByText(`${failed} without a finding`)
        .first()
        .waitFor({ timeout: ANSWER_MS });
      const cards = await readCards(workspace);
      expect(cards.length).toBeGreaterThan(0);
      const codes = cards.flatMap(({ errorCode }) => errorCode ?? []);
      expect(new Set(codes)).toEqual(new Set(['not-a-picture']));
      expect(await storedJobs(workspace)).toEqual([]);
    },
    ALL_MS + 60_000,
  );
});
