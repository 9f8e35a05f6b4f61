import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { type Card, finishedCard, readCards, upload } from './support/cards';
import { renamed, sampleFile } from './support/samples';

let extension: RunningExtension;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1100, height: 800 } });
});
afterAll(() => extension?.close());

function expectComplete(card: Card) {
  expect(['tumor', 'no_tumor', 'uncertain', 'not_brain_mri']).toContain(card.verdict);
  expect(card.pTumor).toBeGreaterThanOrEqual(0);
  expect(card.pTumor).toBeLessThanOrEqual(1);
  expect(card.pBrainMri).toBeGreaterThanOrEqual(0);
  expect(card.backend).toBe('wasm');
  expect(card.source).toBe('file');
  expect(card.text.toLowerCase()).not.toContain('you have');
}

describe.each(['popup', 'workspace'])('an upload in the %s', (name) => {
  let page: Page;
  beforeAll(async () => {
    page = await extension.openPage(`src/${name}/index.html`);
  });
  afterAll(() => page?.close());

  it('says what it is for', async () => {
    await page.getByText('For education and research only').first().waitFor();
  });

  it('has one file input that takes several files', async () => {
    expect(await page.locator('input[type=file][multiple]').count()).toBe(1);
    // The workspace has another, for a folder, which takes one at a time.
    const inputs = name === 'workspace' ? 2 : 1;
    expect(await page.locator('input[type=file]').count()).toBe(inputs);
  });

  it('gives a finding for each of several files', async () => {
    const files = [
      renamed(sampleFile('axial-t1-contrast-glioma'), `${name}-glioma.png`),
      renamed(sampleFile('axial-t2-healthy'), `${name}-healthy.png`),
      renamed(sampleFile('cat-photo'), `${name}-cat.jpg`),
    ];
    await upload(page, files);
    for (const { name: fileName } of files) {
      if (name === 'workspace') await page.getByText(fileName).first().click();
      expectComplete(await finishedCard(page, fileName));
    }
  });

  it('takes a pasted picture', async () => {
    await page.evaluate(async (base64) => {
      const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([raw], 'pasted.png', { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true });
      document.body.dispatchEvent(event);
    }, sampleFile('coronal-t1-healthy').buffer.toString('base64'));
    expectComplete(await finishedCard(page, 'pasted.png'));
  });

  it('takes dropped pictures', async () => {
    const transfer = await page.evaluateHandle((base64) => {
      const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([raw], 'dropped.png', { type: 'image/png' }));
      return data;
    }, sampleFile('sagittal-t1-healthy').buffer.toString('base64'));
    const zone = page.locator('.nl-drop-zone').first();
    await zone.dispatchEvent('dragover', { dataTransfer: transfer });
    await zone.dispatchEvent('drop', { dataTransfer: transfer });
    expectComplete(await finishedCard(page, 'dropped.png'));
  });

  it('shows the picture and, on demand, the heat map', async () => {
    const file = renamed(sampleFile('axial-t1-contrast-meningioma'), `${name}-map.png`);
    await upload(page, [file]);
    const card = page.locator(`article[data-name="${file.name}"]`);
    const { verdict } = await finishedCard(page, file.name);
    await card.locator('img').waitFor();
    if (verdict !== 'not_brain_mri') {
      await card.getByRole('button', { name: 'Heat map' }).click();
      await card.getByRole('img', { name: /^Heat map/ }).waitFor();
    }
  });

  it('forgets a result that is removed', async () => {
    const file = renamed(sampleFile('axial-t2-healthy'), `${name}-removed.png`);
    await upload(page, [file]);
    await finishedCard(page, file.name);
    await page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect
      .poll(async () => (await readCards(page)).some((card) => card.name === file.name))
      .toBe(false);
  });
});

describe('names', () => {
  it('are shown as text, never as markup', async () => {
    const page = await extension.openPage('src/workspace/index.html');
    const name = '<img src=x onerror=alert(1)>.png';
    await upload(page, [renamed(sampleFile('axial-t2-healthy'), name)]);
    await page.getByText(name).first().waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await page.close();
  });
});
