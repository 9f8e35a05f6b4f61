import type { Page } from 'playwright-core';
import { callForRegion } from '../../../scripts/browser/call-for-region';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import type { PageCards } from '../../../scripts/browser/page-card';
import { waitFor } from '../../../scripts/command/wait-for';
import type { PixelBox } from './card-box';

const OVERLAY_MS = 10_000;

/** Calls for a region and waits until its overlay is up. */
export async function openOverlay(
  extension: RunningExtension,
  tab: Page,
  cards: PageCards,
): Promise<void> {
  await callForRegion(extension, tab);
  await overlayUp(cards);
}

export function overlayUp(cards: PageCards): Promise<unknown> {
  return cards.waitForText(/Arrows move/, OVERLAY_MS);
}

/** Waits until the page carries nothing of ours but, perhaps, a card. */
export function overlayGone(cards: PageCards): Promise<boolean> {
  const gone = async () =>
    (await cards.read()).every(({ text }) => !text.includes('Arrows move')) || null;
  return waitFor('The end of the overlay', gone, { timeoutMs: OVERLAY_MS });
}

/** Drags over a box with the page's mouse. */
export async function dragOver(tab: Page, box: PixelBox): Promise<void> {
  await tab.mouse.move(box.x, box.y);
  await tab.mouse.down();
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await tab.mouse.move(box.x + box.width, box.y + box.height, { steps: 3 });
  await tab.mouse.up();
}
