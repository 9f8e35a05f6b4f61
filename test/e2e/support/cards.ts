import type { Page } from 'playwright-core';

/** What a result card of our own pages says of itself (CONTRACT: result cards). */
export interface Card {
  readonly name: string;
  readonly verdict: string;
  readonly pTumor: number | null;
  readonly pBrainMri: number | null;
  readonly backend: string | null;
  readonly source: string | null;
  readonly errorCode: string | null;
  readonly text: string;
}

const FINDING_MS = 45_000;

/** Reads all cards of a popup or workspace page. */
export function readCards(page: Page): Promise<Card[]> {
  return page.locator('article[data-verdict]').evaluateAll((cards) =>
    cards.map((card) => {
      const { name, verdict, pTumor, pBrainMri, backend, source, errorCode } = (card as HTMLElement)
        .dataset;
      return {
        name: name ?? '',
        verdict: verdict ?? '',
        pTumor: pTumor === undefined ? null : Number(pTumor),
        pBrainMri: pBrainMri === undefined ? null : Number(pBrainMri),
        backend: backend ?? null,
        source: source ?? null,
        errorCode: errorCode ?? null,
        text: (card as HTMLElement).innerText,
      };
    }),
  );
}

/** Waits until the card with this name is final, and returns it. */
export async function finishedCard(page: Page, name: string, timeout = FINDING_MS): Promise<Card> {
  const selector = `article[data-name="${name}"][data-verdict]:not([data-verdict="working"])`;
  await page.locator(selector).first().waitFor({ timeout });
  const card = (await readCards(page)).find(
    (candidate) => candidate.name === name && candidate.verdict !== 'working',
  );
  if (!card) throw new Error(`The card "${name}" went away.`);
  return card;
}

/** Gives files to the page's one file input, as a file dialog does. */
export async function upload(page: Page, files: Parameters<Page['setInputFiles']>[1]) {
  await page.setInputFiles('input[type=file][multiple]', files);
}
