import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { waitFor } from '../../../scripts/command/wait-for';
import { within } from '../../../scripts/command/within';
import { drop } from '../support/drop';
import { storedJobs } from '../support/jobs';
import { sampleFile } from '../support/samples';

/** Many files dropped at once; every tenth is a picture. */
const COUNT = 150;
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
      await waitFor(
        'The last of them',
        async () => {
          const count = workspace.locator('article').count();
          await within(ANSWER_MS, 'The page', count);
          const jobs = await storedJobs(workspace);
          const final = jobs.filter(({ state }) => state.kind !== 'working').length;
          return final === COUNT ? true : null;
        },
        { timeoutMs: ALL_MS, everyMs: 1_000 },
      );
      const jobs = await storedJobs(workspace);
      const done = jobs.filter(({ state }) => state.kind === 'done');
      expect(done).toHaveLength(COUNT / PICTURE_EVERY);
      const codes = jobs.flatMap(({ state }) =>
        state.kind === 'failed' ? [state.problem.code] : [],
      );
      expect(new Set(codes)).toEqual(new Set(['not-a-picture']));
      expect(await workspace.locator('article').count()).toBeGreaterThan(0);
    },
    ALL_MS + 60_000,
  );
});
