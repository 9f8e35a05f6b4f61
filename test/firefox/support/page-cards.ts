import type { FirefoxPage } from '../../../scripts/browser/firefox/firefox-page';
import { waitFor } from '../../../scripts/command/wait-for';

const CARD_MS = 30_000;

/** Waits until something of ours in the page, in its closed shadow root, says what is expected. */
export function cardSaying(page: FirefoxPage, pattern: RegExp): Promise<string> {
  return waitFor(
    `A card with ${pattern}`,
    async () => {
      const texts = await page.evaluatePrivileged(cardTexts, null);
      return texts.find((text) => pattern.test(text)) ?? null;
    },
    { timeoutMs: CARD_MS },
  );
}

/** Where the card is drawn, in CSS pixels of the viewport. */
export function cardLeft(page: FirefoxPage): Promise<number> {
  return page.evaluatePrivileged(leftOfCard, null);
}

// These run with the browser's own rights, to which closed shadow roots are open.

type Host = Element & { readonly openOrClosedShadowRoot: ShadowRoot | null };

function cardTexts(): string[] {
  // The text is generated content, see src/content/generated-text.ts.
  return [...document.querySelectorAll('neurolens-card')].map((host) => {
    const data = (host as Host).openOrClosedShadowRoot?.querySelectorAll('data') ?? [];
    return [...data].map(({ value }) => value).join(' ');
  });
}

function leftOfCard(): number {
  const host = document.querySelector('neurolens-card') as Host | null;
  const card = host?.openOrClosedShadowRoot?.querySelector('.nl-page-card');
  if (!card) throw new Error('There is no card.');
  return card.getBoundingClientRect().left;
}
