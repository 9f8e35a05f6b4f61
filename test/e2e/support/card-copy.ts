import type { Page } from 'playwright-core';
import type { PageCards } from '../../../scripts/browser/page-card';

export interface CardCopy {
  readonly markup: string;
  readonly css: string;
}

/** What is in the card's closed shadow root: its elements and its style sheets, as text. */
export async function copyOfCard(page: Page, cards: PageCards): Promise<CardCopy> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('DOM.enable');
    await devtools.send('DOM.getDocument', { pierce: true, depth: -1 });
    const [root] = await cards.roots();
    if (!root) throw new Error('there is no card');
    const { object } = await devtools.send('DOM.resolveNode', {
      backendNodeId: root.backendNodeId,
    });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        const rules = this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        const copy = document.createElement('div');
        copy.append(...[...this.childNodes].map((node) => node.cloneNode(true)));
        // The card's text is generated content, which axe cannot read; in the copy it is text.
        for (const text of copy.querySelectorAll('data')) text.replaceWith(text.value);
        return { markup: copy.innerHTML, css: rules.map((rule) => rule.cssText).join('\\n') };
      }`,
      returnByValue: true,
    });
    return result.value as CardCopy;
  } finally {
    await devtools.detach();
  }
}
