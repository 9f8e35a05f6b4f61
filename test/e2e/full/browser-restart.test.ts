import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import { waitFor } from '../../../scripts/command/wait-for';
import { finishedCard, upload } from '../support/cards';
import { jobAtHost, storedJobs } from '../support/jobs';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** Closing the browser ends what is in work; its next start says so, and nothing else is kept. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
const SENTENCE = 'NeuroLens was closed while 2 pictures were being checked. Choose them again.';

const home = tempFolder('home');
let extension: RunningExtension | undefined;

beforeAll(async () => {
  extension = await launchExtension({ home: home.path });
  const targets = await Targets.of(extension);
  const popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  await upload(popup, [renamed(PICTURE, 'first.png')]);
  await finishedCard(popup, 'first.png');
  // The worker is kept busy, so that both are in work for as long as the browser is open.
  await targets.hangWorker();
  await upload(popup, [renamed(PICTURE, 'lost-1.png'), renamed(PICTURE, 'lost-2.png')]);
  await jobAtHost(popup, 'lost-2.png');
  const counted = async () => ((await onDisk(popup)).unfinishedPictures === 2 ? true : null);
  await waitFor('The number on the disk', counted, { timeoutMs: 10_000 });
  await extension.close();
  extension = await launchExtension({ home: home.path });
});

afterAll(async () => {
  await extension?.close();
  home.remove();
});

function onDisk(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => chrome.storage.local.get(null));
}

function open(path: string): Promise<Page> {
  if (!extension) throw new Error('The browser is not running.');
  return extension.openPage(path);
}

describe('a browser that is started again', () => {
  it('knows how many pictures were in work, and no more of them', async () => {
    const popup = await open('src/popup/index.html');
    await popup.getByRole('status').getByText(SENTENCE).waitFor();
    expect(await storedJobs(popup)).toEqual([]);
    const kept = await onDisk(popup);
    expect(kept).toMatchObject({ unfinishedPictures: 0, lostPictures: 2 });
    expect(JSON.stringify(kept)).not.toContain('.png');
    await popup.close();
  });

  it('says so in popup and workspace alike, until one of them is told to be quiet', async () => {
    const [popup, workspace] = [
      await open('src/popup/index.html'),
      await open('src/workspace/index.html'),
    ];
    for (const page of [popup, workspace]) await page.getByText(SENTENCE).waitFor();
    await workspace.getByRole('button', { name: 'Dismiss' }).click();
    for (const page of [popup, workspace]) {
      await page.getByText(SENTENCE).waitFor({ state: 'detached' });
    }
    expect(await onDisk(popup)).not.toHaveProperty('lostPictures');
    await popup.close();
    await workspace.close();
  });

  it('works on the same picture when it is chosen again', async () => {
    const popup = await open('src/popup/index.html');
    await upload(popup, [renamed(PICTURE, 'lost-1.png')]);
    expect((await finishedCard(popup, 'lost-1.png')).errorCode).toBeNull();
    await popup.close();
  });
});
