import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { SILENCE_MS } from '../../../src/host/worker-session';
import { finishedCard, upload } from '../support/cards';
import { storedJobs } from '../support/jobs';
import { expectSameFinding, findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** A worker that never returns is ended by its time-out (DESIGN, decision 11). */
const PICTURE = sampleFile('axial-t1-contrast-glioma');

let extension: RunningExtension;
let targets: Targets;
let popup: Page;

beforeAll(async () => {
  extension = await launchExtension();
  targets = await Targets.of(extension);
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  await upload(popup, [renamed(PICTURE, 'before.png')]);
  await finishedCard(popup, 'before.png');
});

afterAll(() => extension?.close());

async function finding(name: string) {
  return findingOf((await storedJobs(popup)).find((job) => job.name === name));
}

describe('a worker in an endless loop', () => {
  it('costs one picture its finding; the next one gets the same as before', async () => {
    const hung = await targets.hangWorker();
    const started = Date.now();
    await upload(popup, [renamed(PICTURE, 'hangs.png'), renamed(PICTURE, 'after.png')]);
    const stopped = await finishedCard(popup, 'hangs.png', SILENCE_MS + 15_000);
    expect(Date.now() - started).toBeGreaterThan(SILENCE_MS - 500);
    expect(stopped.errorCode).toBe('engine-timeout');
    expect(stopped.text).toContain('The analysis took too long and was stopped');
    expect(stopped.text).toContain('Try again');

    expect((await finishedCard(popup, 'after.png')).errorCode).toBeNull();
    expectSameFinding(await finding('after.png'), await finding('before.png'));
    await targets.onlyWorkerBeside(hung);
  });
});
