import { afterAll, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, upload } from '../support/cards';
import { historyCounts, openHistory } from '../support/history';
import { sampleFile } from '../support/samples';

/** Once in about 20 s the browser asks anew how much room there is. */
const WAIT = { timeout: 90_000 };
const FILE = sampleFile('axial-t1-contrast-glioma');

let extension: RunningExtension;
afterAll(() => extension?.close());

it('a full history says so, and the finding is there', async () => {
  extension = await launchExtension();
  const history = await openHistory(extension);
  await history.getByRole('button', { name: 'Turn on' }).click();
  await history.getByText('Nothing kept yet').waitFor();
  const devtools = await extension.context.newCDPSession(history);
  const origin = `chrome-extension://${extension.extensionId}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await expect.poll(() => history.evaluate(writeSomething), WAIT).toBe('QuotaExceededError');
  const results = await extension.openPage('src/workspace/index.html');
  await upload(results, [FILE]);
  expect((await finishedCard(results, FILE.name)).errorCode).toBeNull();
  await history.bringToFront();
  await history.getByText(/History is full: .* 1 result was not kept/).waitFor(WAIT);
  expect(await historyCounts(history)).toMatchObject({ summaries: 0 });
  await history.getByRole('button', { name: 'Dismiss' }).click();
  await history.getByText(/History is full/).waitFor({ state: 'detached' });
});

/** In the page: whether a database takes anything, or why not. */
function writeSomething(): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open('something', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('things');
    request.onerror = () => resolve(request.error?.name ?? '');
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('things', 'readwrite');
      transaction.objectStore('things').put('x'.repeat(10_000), 1);
      const end = (outcome: string) => {
        database.close();
        resolve(outcome);
      };
      transaction.oncomplete = () => end('written');
      transaction.onabort = () => end(transaction.error?.name ?? '');
    };
  });
}
