import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, upload } from '../support/cards';
import { jobAtHost, storedJobs } from '../support/jobs';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** A canceled job ends at once, also in the middle of a prediction, and harms no other. */
const PICTURE = sampleFile('axial-t1-contrast-meningioma');
/** Long enough for three uploads and a click on a machine that is busy with other things. */
const BUSY_MS = 6_000;

let extension: RunningExtension;
let targets: Targets;
let popup: Page;

beforeAll(async () => {
  extension = await launchExtension();
  targets = await Targets.of(extension);
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  await upload(popup, [renamed(PICTURE, 'first.png')]);
  await finishedCard(popup, 'first.png');
});

afterAll(() => extension?.close());

/** Hands in a picture and waits until the host has it. */
async function submit(name: string): Promise<void> {
  await upload(popup, [renamed(PICTURE, name)]);
  await jobAtHost(popup, name);
}

async function cancel(name: string): Promise<void> {
  await popup.getByRole('button', { name: `Cancel ${name}` }).click();
  const card = await finishedCard(popup, name, 5_000);
  expect(card.errorCode).toBe('canceled');
  expect(card.text).toContain('The analysis was canceled.');
}

describe('canceling', () => {
  it('ends a running job, and a new worker takes the ones behind it', async () => {
    const hung = await targets.hangWorker();
    await submit('running.png');
    await submit('behind.png');
    await cancel('running.png');
    expect((await finishedCard(popup, 'behind.png')).errorCode).toBeNull();
    await targets.onlyWorkerBeside(hung);
  });

  it('takes a waiting job out of the queue and leaves the running one alone', async () => {
    await targets.hangWorker(BUSY_MS);
    await submit('goes-on.png');
    await submit('waiting.png');
    await submit('last.png');
    await cancel('waiting.png');
    expect((await finishedCard(popup, 'goes-on.png')).errorCode).toBeNull();
    expect((await finishedCard(popup, 'last.png')).errorCode).toBeNull();
    // The queue is through, and the canceled job has not come back.
    expect((await finishedCard(popup, 'waiting.png')).errorCode).toBe('canceled');
  });

  it('changes nothing about a job that is done', async () => {
    const done = (await storedJobs(popup)).find(({ name }) => name === 'first.png');
    await popup.evaluate(
      (jobId) =>
        chrome.runtime.sendMessage({ neurolens: 1, name: 'jobs.cancel', payload: { jobId } }),
      done?.id,
    );
    expect((await finishedCard(popup, 'first.png')).errorCode).toBeNull();
  });
});
