import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { finishedCard, upload } from '../support/cards';
import { renamed, sampleFile } from '../support/samples';

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchExtension();
});
afterAll(() => extension?.close());

it('copies what the engine did here, without the name of the picture', async () => {
  const page = await extension.openPage('src/workspace/index.html');
  await upload(page, [renamed(sampleFile('axial-t1-contrast-glioma'), 'jane-doe.png')]);
  await finishedCard(page, 'jane-doe.png');

  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(extension.url('src/workspace/index.html#help'));
  await page.getByRole('link', { name: 'Technical details' }).click();
  await page.getByRole('button', { name: 'Copy technical details' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());

  expect(copied).toContain('State: in memory');
  expect(copied).toMatch(/1: wasm; decoding \d+ ms; preprocessing \d+ ms; network \d+ ms/);
  expect(copied).toContain('Held: activeTab, contextMenus, offscreen, scripting, storage');
  expect(copied).toMatch(/SHA-256 of its weights: [0-9a-f]{64}/);
  expect(copied).not.toContain('jane');
  // What is copied is what can be read, and no more.
  const shown = (await page.locator('.ws-view-page').innerText()).replace(/\s+/g, ' ');
  for (const line of copied.split('\n').filter((line) => line.startsWith('  '))) {
    const value = line
      .slice(line.indexOf(': ') + 2)
      .replace(/\s+/g, ' ')
      .trim();
    expect(shown).toContain(value);
  }
});
