import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { madeUpMetadata } from '../unit/model-page/made-up-report';
import { axeViolations } from './support/axe';
import { type DamagedBuild, damagedBuild, type ModelFolder } from './support/damaged-build';

const PAGE = 'src/model-page/index.html';

/** Puts figures of every kind into the metadata, whatever was measured of the shipped model. */
function giveFigures(model: ModelFolder, figures: unknown): void {
  const metadata = JSON.parse(model.read('metadata.json').toString());
  model.write('metadata.json', Buffer.from(JSON.stringify({ ...metadata, figures })));
}

let build: DamagedBuild;
let extension: RunningExtension;
beforeAll(async () => {
  build = damagedBuild();
  build.damage((model) => giveFigures(model, madeUpMetadata().figures));
  extension = await launchExtension({ args: build.args });
});
afterAll(async () => {
  await extension?.close();
  build?.remove();
});

async function openWhole(): Promise<Page> {
  const page = await extension.openPage(PAGE);
  await page.locator('details').first().waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  return page;
}

describe('the page of the model, with every part of it', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe in the %s theme', async (scheme) => {
    const page = await openWhole();
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it.each([320, 760, 1600])('needs no sideways scrolling at %i px', async (width) => {
    const page = await openWhole();
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('goes to the part that an address names', async () => {
    const page = await extension.openPage(`${PAGE}#limits`);
    await page.getByText('Metastases').waitFor();
    await page.waitForFunction(() => window.scrollY > 500);
    await page.close();
  });

  it('gives the packaged model card as text', async () => {
    const page = await extension.openPage(PAGE);
    const [card] = await Promise.all([
      extension.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Read the model card' }).click(),
    ]);
    await card.waitForLoadState();
    expect(await card.evaluate(() => [document.contentType, document.characterSet])).toEqual([
      'text/plain',
      'UTF-8',
    ]);
    expect(await card.evaluate(() => document.body.innerText)).toContain('Not for diagnosis');
    await card.close();
    await page.close();
  });
});

describe('the way to it', () => {
  it.each(['popup', 'workspace'])('is a link in the %s', async (name) => {
    const from = await extension.openPage(`src/${name}/index.html`);
    const [page] = await Promise.all([
      extension.context.waitForEvent('page'),
      from.getByRole('link', { name: 'How good is this model?' }).click(),
    ]);
    await page.getByRole('heading', { level: 1, name: 'How good is this model?' }).waitFor();
    await page.close();
    await from.close();
  });
});

it('refuses figures that cannot be true', async () => {
  build.damage((model) => giveFigures(model, { brain: { all: { images: -1, groups: 1 } } }));
  const page = await extension.openPage(PAGE);
  await page.getByText(/damaged.*figures\.brain\.all\.images/).waitFor();
  await page.getByText('Install NeuroLens again').waitFor();
  await page.close();
});
