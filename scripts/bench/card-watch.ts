import type { CDPSession, Page } from 'playwright-core';
import { CARD_FINISHED, PageCards } from '../browser/page-card';
import { waitFor } from '../command/wait-for';
import { within } from '../command/within';

const CARD_MS = 10_000;
const FINDING_MS = 60_000;

/** When a card came and when it showed its finding, by the machine's clock in milliseconds. */
export interface CardMoments {
  readonly shownAt: number;
  readonly finishedAt: number;
  /** False when the finding was there before it could be watched for: `finishedAt` is then late. */
  readonly exact: boolean;
}

/**
 * Takes the moments without polling: one observer in the page sees the card's element come, and one
 * on the closed shadow root, reached through the DevTools protocol, sees the finding appear in it.
 * Both read `Date.now()`, as the click does, so all lie on one clock with steps of 1 ms. Painting
 * the frame, up to 17 ms more, is not included.
 */
export class CardWatch {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
    private readonly cards: PageCards,
  ) {}

  /** Call it on a page without a card, before the click. */
  static async on(page: Page): Promise<CardWatch> {
    const devtools = await page.context().newCDPSession(page);
    const watch = new CardWatch(page, devtools, await PageCards.of(page));
    await page.evaluate(noteFirstCard);
    return watch;
  }

  async moments(): Promise<CardMoments> {
    const root = await waitFor('The card', async () => (await this.cards.roots())[0] ?? null, {
      timeoutMs: CARD_MS,
      everyMs: 1,
    });
    const { backendNodeId } = root;
    const { object } = await this.devtools.send('DOM.resolveNode', { backendNodeId });
    const call = this.devtools.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: WHEN_TEXT_MATCHES,
      arguments: [{ value: CARD_FINISHED.source }],
      awaitPromise: true,
      returnByValue: true,
    });
    const { result } = await within(FINDING_MS, 'The finding', call);
    const { at, exact } = result.value as { at: number; exact: boolean };
    const shownAt = await this.page.evaluate(() => Number(document.documentElement.dataset.cardAt));
    return { shownAt, finishedAt: at, exact };
  }

  async close(): Promise<void> {
    await this.cards.close();
    await this.devtools.detach();
  }
}

/** Runs in the page. */
function noteFirstCard(): void {
  new MutationObserver((changes, observer) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!added.some((node) => node.nodeName.toLowerCase() === 'neurolens-card')) return;
    observer.disconnect();
    document.documentElement.dataset.cardAt = String(Date.now());
  }).observe(document.documentElement, { childList: true });
}

/** Runs in the page with the shadow root as `this`; text, because tsx would rewrite a function. */
const WHEN_TEXT_MATCHES = `function (source) {
  const pattern = new RegExp(source);
  const text = () => [...this.querySelectorAll('data')].map(({ value }) => value).join(' ');
  const finished = () => pattern.test(text());
  if (finished()) return Promise.resolve({ at: Date.now(), exact: false });
  return new Promise((resolve) => {
    new MutationObserver((changes, observer) => {
      if (!finished()) return;
      observer.disconnect();
      resolve({ at: Date.now(), exact: true });
    }).observe(this, { subtree: true, childList: true, attributes: true });
  });
}`;
