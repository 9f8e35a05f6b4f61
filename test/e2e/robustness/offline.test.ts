import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, upload } from '../support/cards';
import { renamed, sampleFile } from '../support/samples';

/** Nothing is fetched from anywhere, so nothing may change without a network. */
let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchExtension();
  // Before anything was loaded: the model must not have come from an earlier, connected use.
  await extension.context.setOffline(true);
});

afterAll(() => extension?.close());

describe('without a network', () => {
  it.each(['popup', 'workspace'])('an upload in the %s gets its finding', async (name) => {
    const page = await extension.openPage(`src/${name}/index.html`);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    const files = [
      renamed(sampleFile('axial-t1-contrast-glioma'), `${name}-1.png`),
      renamed(sampleFile('cat-photo'), `${name}-2.jpg`),
    ];
    await upload(page, files);
    for (const file of files) {
      expect((await finishedCard(page, file.name)).errorCode).toBeNull();
    }
    await page.close();
  });
});
