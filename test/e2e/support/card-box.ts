import type { Page } from 'playwright-core';
import type { PageCards } from '../../../scripts/browser/page-card';

export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of the card's visible part, relative to the viewport. */
export async function cardBox(page: Page, cards: PageCards): Promise<PixelBox> {
  const box = await boxInCard(page, cards, 'nl-page-card');
  if (!box) throw new Error('there is no card');
  return box;
}

/** The box of the heat map over the page's picture; null while it is off. */
export function overlayBox(page: Page, cards: PageCards): Promise<PixelBox | null> {
  return boxInCard(page, cards, 'nl-overlay');
}

async function boxInCard(page: Page, cards: PageCards, name: string): Promise<PixelBox | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('DOM.enable');
    await devtools.send('DOM.getDocument', { pierce: true, depth: -1 });
    const [root] = await cards.roots();
    if (!root) return null;
    const { object } = await devtools.send('DOM.resolveNode', {
      backendNodeId: root.backendNodeId,
    });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (name) {
        const box = this.querySelector('.' + name)?.getBoundingClientRect();
        return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
      }`,
      arguments: [{ value: name }],
      returnByValue: true,
    });
    return (result.value as PixelBox | null | undefined) ?? null;
  } finally {
    await devtools.detach();
  }
}

/** The box of an element of the page. */
export async function elementBox(page: Page, selector: string): Promise<PixelBox> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  return box;
}

/** What the page can read of our host element: its tag with all attributes, and its children. */
export function hostMarkup(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('neurolens-card')?.outerHTML ?? 'none');
}
