import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { axeViolations } from './support/axe';
import { finishedCard, upload } from './support/cards';
import { renamed, sampleFile } from './support/samples';

const NAME = 'glioma.png';
const WAIT = { timeout: 20_000 };
/** In inches. */
const PAPERS = { A4: [8.27, 11.69], Letter: [8.5, 11] } as const;

let extension: RunningExtension;
let workspace: Page;
let report: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  workspace = await extension.openPage('src/workspace/index.html');
  await upload(workspace, [renamed(sampleFile('axial-t1-contrast-glioma'), NAME)]);
  await finishedCard(workspace, NAME);
  const opened = extension.context.waitForEvent('page', WAIT);
  await workspace.getByRole('main').getByRole('button', { name: 'Report', exact: true }).click();
  report = await opened;
  await report.locator('.rp-sheet').first().waitFor(WAIT);
});
afterAll(() => extension?.close());

/** Pages of a PDF: its root's number. Chromium writes the tree of pages uncompressed. */
function pagesOf(pdf: Buffer): number {
  const counts = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g)];
  return Math.max(...counts.map(([, count]) => Number(count)));
}

describe('the report of a result', () => {
  it('shows the picture without and with its map, and passes axe in both themes', async () => {
    const images = report.locator('.rp-panel img');
    expect(await images.count()).toBe(2);
    for (const image of await images.all()) {
      const width = await image.evaluate((element: HTMLImageElement) =>
        element.decode().then(() => element.naturalWidth),
      );
      expect(width).toBeGreaterThanOrEqual(512);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await report.emulateMedia({ colorScheme });
      expect(await axeViolations(report)).toEqual([]);
    }
  });

  it('is there again after a reload', async () => {
    await report.reload();
    await report.locator('.rp-sheet').waitFor(WAIT);
    expect(await report.locator('.rp-sheet').count()).toBe(1);
  });

  it.each(Object.entries(PAPERS))('fits on one page of %s', async (_name, [width, height]) => {
    const devtools = await extension.context.newCDPSession(report);
    const { data } = await devtools.send('Page.printToPDF', {
      paperWidth: width,
      paperHeight: height,
    });
    const pdf = Buffer.from(data, 'base64');
    expect(pagesOf(pdf)).toBe(1);
    const box = /\/MediaBox \[([\d. ]+)\]/
      .exec(pdf.toString('latin1'))?.[1]
      ?.split(' ')
      .map(Number);
    expect(Math.abs((box?.[2] ?? 0) - width * 72)).toBeLessThan(2);
    expect(Math.abs((box?.[3] ?? 0) - height * 72)).toBeLessThan(2);
  });

  it('is saved as a file that needs nothing else, and looks the same there', async () => {
    const download = report.waitForEvent('download', WAIT);
    await report.getByRole('button', { name: 'Save as HTML' }).click();
    const path = await (await download).path();
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/<script|<link|<iframe|\bon\w+=|@import|url\((?!data:)/i);
    const addresses = [...text.matchAll(/\b(?:src|href|srcset|action)="([^"]*)"/g)];
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    for (const [, address] of addresses) expect(address).toMatch(/^data:image\/jpeg;base64,/);
    await openedAlone(text, async (page, requests) => {
      expect(await page.locator('.rp-verdict').innerText()).toBe(
        await report.locator('.rp-verdict').innerText(),
      );
      expect(
        await page
          .locator('.rp-panel img')
          .evaluateAll((images) =>
            images.every((image) => (image as HTMLImageElement).naturalWidth > 0),
          ),
      ).toBe(true);
      expect(
        await page
          .locator('.rp-document')
          .evaluate((root) => getComputedStyle(root).backgroundColor),
      ).toBe('rgb(255, 255, 255)');
      expect(requests).toEqual([]);
    });
  });

  it('says so when the page that opened it is gone', async () => {
    await workspace.close();
    await report.reload();
    await report.getByText('This report is no longer in memory').waitFor(WAIT);
    expect(await axeViolations(report)).toEqual([]);
  });
});

/** Opens an HTML text in another tab, without the extension, and notes what it asks for. */
async function openedAlone(
  text: string,
  look: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const page = await extension.context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  await page.setContent(text);
  await look(page, requests);
  await page.close();
}
