import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import { axeViolations } from './support/axe';
import { copyOfCard } from './support/card-copy';
import { openOverlay } from './support/region';
import { sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';

/**
 * axe cannot enter the card's closed shadow root. So what is in it, with its style sheet, is taken
 * out through the DevTools protocol and examined in a page of its own.
 */
const FINISHED = /Probability of a|Uncertain|Code: /;

let extension: RunningExtension;
let site: Site;
let tab: Page;
let cards: PageCards;

beforeAll(async () => {
  site = await startSite({
    '/head.png': bytes(sampleFile('axial-t1-contrast-glioma').buffer),
    '/healthy.png': bytes(sampleFile('axial-t2-healthy').buffer),
    '/cat.jpg': bytes(sampleFile('cat-photo').buffer, 'image/jpeg'),
    '/': html(
      ['head.png', 'healthy.png', 'cat.jpg', 'missing.png']
        .map((name) => `<img id="${name.split('.')[0]}" src="/${name}" width="200" height="200">`)
        .join(''),
    ),
    '/empty': html('<main id="place"></main>'),
  });
  extension = await launchExtension({ hostPermission: [`${site.origin}/*`] });
  tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  cards = await PageCards.of(tab);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

describe.each(['light', 'dark'] as const)(
  'axe finds nothing in the page card, %s',
  (colorScheme) => {
    it.each(['head', 'healthy', 'cat', 'missing'])('for %s', async (name) => {
      await rightClick(extension, tab, `#${name}`);
      await cards.waitForText(FINISHED, 20_000);
      expect(await violationsOfCopy(colorScheme, '.nl-page-card')).toEqual([]);
      await cards.press('Close');
    });

    it('for the overlay on which a region is marked', async () => {
      await openOverlay(extension, tab, cards);
      expect(await violationsOfCopy(colorScheme, '.nl-region')).toEqual([]);
      await tab.keyboard.press('Escape');
    });
  },
);

/** Examines a copy of what is in the page's shadow root, in a page of its own. */
async function violationsOfCopy(colorScheme: 'light' | 'dark', part: string): Promise<string[]> {
  const copy = await copyOfCard(tab, cards);
  const examined = await extension.context.newPage();
  await examined.emulateMedia({ colorScheme });
  await examined.goto(`${site.origin}/empty`);
  await examined.evaluate(({ markup, css }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    document.documentElement.lang = 'en';
    const content = new DOMParser().parseFromString(markup, 'text/html').body.childNodes;
    document.querySelector('#place')?.append(...content);
  }, copy);
  expect(await examined.locator(part).count()).toBe(1);
  // A heading of the first level is the business of the page around the card.
  const violations = await axeViolations(examined, ['page-has-heading-one']);
  await examined.close();
  return violations;
}
