import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, readCards, upload } from '../support/cards';
import { jobAtHost } from '../support/jobs';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** A popup is gone with the first click beside it; its jobs are not. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
/** Long enough to close a popup and open it again while the engine is at work. */
const BUSY_MS = 5_000;

let extension: RunningExtension;
let targets: Targets;

beforeAll(async () => {
  extension = await launchExtension();
  targets = await Targets.of(extension);
  const popup = await openPopup();
  await chooseBackend(popup, 'wasm');
  await upload(popup, [renamed(PICTURE, 'first.png')]);
  await finishedCard(popup, 'first.png');
  await popup.close();
});

afterAll(() => extension?.close());

function openPopup(): Promise<Page> {
  return extension.openPage('src/popup/index.html');
}

describe('a popup that is closed in the middle of a job', () => {
  it('shows the job at work, and then its finding, when it is opened again', async () => {
    const before = await openPopup();
    await targets.hangWorker(BUSY_MS);
    await upload(before, [renamed(PICTURE, 'second.png')]);
    await jobAtHost(before, 'second.png');
    await before.close();

    const after = await openPopup();
    await after.locator('article[data-name="second.png"][data-verdict="working"]').waitFor();
    expect((await finishedCard(after, 'second.png')).errorCode).toBeNull();
    expect((await readCards(after)).map(({ name }) => name)).toEqual(['second.png', 'first.png']);
    await after.close();
  });

  it('finds the result there when the job was finished without it', async () => {
    const before = await openPopup();
    const watcher = await extension.openPage('src/workspace/index.html');
    await targets.hangWorker(BUSY_MS);
    await upload(before, [renamed(PICTURE, 'third.png')]);
    await jobAtHost(before, 'third.png');
    await before.close();
    await finishedCard(watcher, 'third.png');

    const after = await openPopup();
    expect((await finishedCard(after, 'third.png')).errorCode).toBeNull();
    await after.close();
  });
});
