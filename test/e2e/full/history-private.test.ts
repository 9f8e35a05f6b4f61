import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, upload } from '../support/cards';
import { entryRow, historyCounts, openHistory } from '../support/history';
import {
  allowPrivateWindows,
  isPrivate,
  openBeside,
  openPrivateWindow,
  privateJobs,
} from '../support/private-window';
import { renamed, sampleFile } from '../support/samples';

const WAIT = { timeout: 20_000 };

let extension: RunningExtension;
let history: Page;

beforeAll(async () => {
  extension = await launchExtension();
  await allowPrivateWindows(extension);
  history = await openHistory(extension);
  await history.getByRole('button', { name: 'Turn on' }).click();
  await history.getByText('Nothing kept yet').waitFor();
});
afterAll(() => extension?.close());

it('a private window has no history and adds nothing to that of the others', async () => {
  const popup = 'src/popup/index.html';
  const secret = await openPrivateWindow(extension, history, extension.url(popup));
  expect(await isPrivate(secret)).toBe(true);
  await upload(secret, [renamed(sampleFile('axial-t1-contrast-glioma'), 'secret.png')]);
  await finishedCard(secret, 'secret.png');
  expect(await privateJobs(secret)).toHaveLength(1);
  const workspace = await openBeside(extension, secret, 'src/workspace/index.html#history');
  await workspace.getByText(/Private windows have no history/).waitFor(WAIT);
  expect(await isPrivate(workspace)).toBe(true);
  expect(await historyCounts(workspace)).toBeNull();
  // One more of the ordinary ones shows that the history still takes what it should.
  await upload(await extension.openPage(popup), [
    renamed(sampleFile('axial-t2-healthy'), 'open.png'),
  ]);
  await entryRow(history, 'open.png').waitFor({ ...WAIT, state: 'attached' });
  expect(await entryRow(history, 'secret.png').count()).toBe(0);
  expect(await historyCounts(history)).toMatchObject({ summaries: 1 });
});
