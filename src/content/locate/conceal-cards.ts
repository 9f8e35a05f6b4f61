import { CARD_TAG } from '../page-layer';

/**
 * Takes our cards, with their overlays, out of view: in this document and in those around its frames.
 * They keep their place and their focus; a card sets its own `visibility`, so that would not do.
 * Returns the way to show them again.
 */
export function concealCards(frames: readonly HTMLElement[]): () => void {
  const documents = [document, ...frames.map((frame) => frame.ownerDocument)];
  const cards = documents.flatMap((page) => [
    ...page.querySelectorAll<HTMLElement>(`:root > ${CARD_TAG}`),
  ]);
  for (const card of cards) card.style.setProperty('opacity', '0', 'important');
  return () => {
    for (const card of cards) card.style.setProperty('opacity', '1', 'important');
  };
}
