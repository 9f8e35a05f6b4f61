import type { CDPSession, Page } from 'playwright-core';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { VERDICTS } from '../../src/engine/finding';
import { PlainError } from '../command/plain-error';
import { waitFor } from '../command/wait-for';
import { byAccessibleName, type DomNode, findAll, textOf } from './dom-tree';

/** The element that `src/content/` puts beside an image. */
const CARD_HOST = 'neurolens-card';

/** Matches the text of a card that shows a finding or a problem, and of none that is at work. */
export const CARD_FINISHED = new RegExp(
  [...VERDICTS.map((verdict) => english[`finding_verdict_${verdict}`].message), 'Code:'].join('|'),
);

export interface CardOnPage {
  /** Everything the card says, one space between its parts. */
  readonly text: string;
}

/**
 * Reads and presses the cards that the extension shows in a page.
 *
 * They live in closed shadow roots, which neither the page nor Playwright's selectors can enter;
 * the DevTools protocol can.
 */
export class PageCards {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async of(page: Page): Promise<PageCards> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    return new PageCards(page, devtools);
  }

  /** The cards of the page, in the order of the document. */
  async read(): Promise<CardOnPage[]> {
    return (await this.#roots()).map((root) => ({ text: textOf(root) }));
  }

  /** Waits for a card that says something, for example a verdict. */
  waitForText(pattern: RegExp, timeoutMs = 30_000): Promise<CardOnPage> {
    return waitFor(
      'The card beside the image',
      async () => (await this.read()).find(({ text }) => pattern.test(text)) ?? null,
      { timeoutMs },
    );
  }

  /** Presses a card's button as a mouse does: the card ignores clicks made by scripts. */
  async press(name: string | RegExp): Promise<void> {
    for (const root of await this.#roots()) {
      const button = byAccessibleName(root, 'button', name);
      if (button) return this.#click(button);
    }
    throw new PlainError(`No card on the page has a button "${name}".`);
  }

  /** The closed shadow roots of the cards, for callers that go further with the protocol. */
  async roots(): Promise<{ readonly nodeId: number; readonly backendNodeId: number }[]> {
    return this.#roots();
  }

  async close(): Promise<void> {
    await this.devtools.detach();
  }

  async #roots(): Promise<DomNode[]> {
    const { root } = await this.devtools.send('DOM.getDocument', { pierce: true, depth: -1 });
    return findAll(root, isCardHost).flatMap((host) => host.shadowRoots?.slice(0, 1) ?? []);
  }

  async #click(button: DomNode): Promise<void> {
    const { backendNodeId } = button;
    await this.devtools.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await this.devtools.send('DOM.getBoxModel', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
    await this.page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
  }
}

/** The card is a plain `div` where the page has taken the name of its element for itself. */
function isCardHost({ localName, shadowRoots = [] }: DomNode): boolean {
  if (!shadowRoots.some(({ shadowRootType }) => shadowRootType === 'closed')) return false;
  return localName === CARD_HOST || localName === 'div';
}
