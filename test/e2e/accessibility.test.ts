import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { axeViolations } from './support/axe';
import { finishedCard, upload } from './support/cards';
import { renamed, sampleFile } from './support/samples';

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => extension?.close());

/** Named after the theme: the results of the theme before are still there. */
const filesFor = (theme: string) => [
  renamed(sampleFile('axial-t1-contrast-glioma'), `${theme}-mass.png`),
  renamed(sampleFile('axial-t2-healthy'), `${theme}-healthy.png`),
  renamed(sampleFile('cat-photo'), `${theme}-cat.jpg`),
  {
    name: `${theme}-broken.png`,
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\r\n\x1a\nxx', 'latin1'),
  },
];

/** Shows the heat map of a card that has one in view. */
async function showMap(page: Page, fileName: string): Promise<void> {
  const card = page.locator(`article[data-name="${fileName}"]`).first();
  const map = card.getByRole('button', { name: 'Heat map' });
  if (await map.isVisible()) await map.click();
}

describe.each(['popup', 'workspace'])('axe finds nothing in the %s', (name) => {
  it.each(['light', 'dark'] as const)('in the %s theme', async (colorScheme) => {
    const page = await extension.openPage(`src/${name}/index.html`);
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    const files = filesFor(`${name}-${colorScheme}`);
    await upload(page, files);
    // Which card is shown large is settled once all have come to an end.
    if (name === 'popup') for (const file of files) await finishedCard(page, file.name);
    for (const { name: fileName } of files) {
      if (name === 'workspace') await page.getByText(fileName).first().click();
      await finishedCard(page, fileName);
      await showMap(page, fileName);
      expect(await axeViolations(page), fileName).toEqual([]);
    }
    await page.close();
  });
});

describe.each(['settings', 'settings/models', 'help'])(
  'axe finds nothing in the view #%s',
  (view) => {
    it.each(['light', 'dark'] as const)('in the %s theme', async (colorScheme) => {
      const page = await extension.openPage(`src/workspace/index.html#${view}`);
      await page.emulateMedia({ colorScheme });
      await page.locator('.st-page h1').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    });
  },
);

describe('axe finds nothing in the welcome page', () => {
  it.each(['light', 'dark'] as const)('in the %s theme', async (colorScheme) => {
    const page = await extension.openPage('src/welcome/index.html');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});

describe('axe finds nothing in the page of the model', () => {
  it.each(['light', 'dark'] as const)('in the %s theme', async (colorScheme) => {
    const page = await extension.openPage('src/model-page/index.html');
    await page.emulateMedia({ colorScheme });
    await page.getByRole('link', { name: 'Read the model card' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});

describe('axe finds nothing in the page that asks for access', () => {
  it.each(['light', 'dark'] as const)('in the %s theme', async (colorScheme) => {
    const hosts = Array.from({ length: 22 }, (_, index) => `images-${index}.example.org`);
    for (const sites of [hosts.slice(0, 1), hosts, []]) {
      const page = await extension.openPage(`src/access/index.html?sites=${sites.join()}`);
      await page.emulateMedia({ colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeViolations(page), `${sites.length} sites`).toEqual([]);
      await page.close();
    }
  });
});

describe('the keyboard alone', () => {
  it('reaches the upload, a result, its heat map and its removal', async () => {
    const page = await extension.openPage('src/workspace/index.html');
    await upload(page, [renamed(sampleFile('axial-t1-contrast-glioma'), 'keys.png')]);
    await page.getByText('keys.png').first().click();
    await finishedCard(page, 'keys.png');
    const reached = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
        }),
      );
    }
    const names = [...reached].join('\n');
    for (const name of [/Choose pictures/, /keys\.png/, /Remove/, /Clear all/, /Settings/]) {
      expect(names).toMatch(name);
    }
    await page.close();
  });

  it('goes from view to view, and the address says where', async () => {
    const page = await extension.openPage('src/workspace/index.html');
    const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    const names = await links.allTextContents();
    expect(names).toEqual(expect.arrayContaining(['Results', 'Settings', 'Help']));
    await links.first().focus();
    for (const name of names.slice(1)) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator(`nav [aria-current=page]`, { hasText: name }).waitFor();
      expect(new URL(page.url()).hash).not.toBe('');
    }
    await page.close();
  });

  it('is told of a finding by a polite live region', async () => {
    const page = await extension.openPage('src/popup/index.html');
    await upload(page, [renamed(sampleFile('axial-t2-healthy'), 'spoken.png')]);
    await finishedCard(page, 'spoken.png');
    await page.locator('[role=status][aria-live=polite]', { hasText: 'spoken.png' }).waitFor({
      state: 'attached',
    });
  });
});

describe('the workspace', () => {
  it.each(
    [360, 768, 1600].flatMap((width) =>
      ['results', 'settings', 'settings/models', 'help'].map((view) => ({ width, view })),
    ),
  )('needs no sideways scrolling at $width px in #$view', async ({ width, view }) => {
    const page = await extension.openPage(`src/workspace/index.html#${view}`);
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    if (view !== 'results') await page.locator('.st-page').waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const scrollers = await page.locator('*').evaluateAll((elements) =>
      elements
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.className),
    );
    expect(scrollers).toEqual([]);
    await page.close();
  });
});
