import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { waitFor } from '../../../scripts/command/wait-for';
import { finishedCard, readCards, upload } from '../support/cards';
import { HostSession } from '../support/host-session';
import { finishedJobs } from '../support/jobs';
import { findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { Targets } from '../support/targets';

/** The host closes itself after five minutes without work, and comes back with the next picture. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
const IDLE_MS = 5 * 60_000;
/** The host's timers run this many times as fast, so that its five minutes take six seconds. */
const FASTER = 50;

let extension: RunningExtension;
let targets: Targets;
let workspace: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
  targets = await Targets.of(extension);
  workspace = await extension.openPage('src/workspace/index.html');
  await chooseBackend(workspace, 'wasm');
  await upload(workspace, [renamed(PICTURE, 'before.png')]);
  await finishedCard(workspace, 'before.png');
  await openRow('before.png');
  await preview().waitFor();
});

afterAll(() => extension?.close());

const openRow = (name: string) =>
  workspace.getByRole('article', { name, exact: true }).locator('button.ws-row').click();
const preview = () => workspace.getByRole('main').locator('img, canvas').first();

/** Speeds up the timers that the host sets from now on. */
async function hurry(): Promise<void> {
  const host = await HostSession.of(extension);
  await host.send('Runtime.evaluate', {
    expression: `{
      const real = setTimeout;
      globalThis.setTimeout = (task, wait, ...rest) => real(task, wait / ${FASTER}, ...rest);
    }`,
  });
  await host.detach();
}

describe('a host without work', () => {
  it('stays for five minutes after the last that was asked of it, and not longer', async () => {
    await hurry();
    // To show a preview is to ask for it: the time starts anew, with the faster timer.
    await workspace.reload();
    const asking = Date.now();
    await openRow('before.png');
    await preview().waitFor();
    const gone = async () => ((await targets.hosts()).length === 0 ? true : null);
    await waitFor('The end of the offscreen document', gone, { timeoutMs: 30_000 });
    expect(Date.now() - asking).toBeGreaterThanOrEqual(IDLE_MS / FASTER);
  });

  it('leaves the findings, and says so where a preview would be', async () => {
    await workspace.reload();
    await finishedCard(workspace, 'before.png');
    const [card] = await readCards(workspace);
    expect(card).toMatchObject({ name: 'before.png', errorCode: null });
    findingOf((await finishedJobs(workspace, 1))[0]);
    await openRow('before.png');
    await workspace
      .getByRole('main')
      .getByText(/no longer in memory/)
      .waitFor();
  });

  it('comes back with the next picture', async () => {
    await upload(workspace, [renamed(PICTURE, 'after.png')]);
    await finishedCard(workspace, 'after.png');
    for (const job of await finishedJobs(workspace, 2)) findingOf(job);
    expect(await targets.hosts()).toHaveLength(1);
    expect(await targets.workers()).toHaveLength(1);
  });
});
