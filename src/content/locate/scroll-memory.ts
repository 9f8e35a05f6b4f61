import { parentOf } from '../shadow-root';

/**
 * Remembers how everything around an element is scrolled, in its own document and in those around
 * its frames. Returns the way to put it back.
 */
export function rememberScroll(element: Element, frames: readonly HTMLElement[]): () => void {
  const kept = [element, ...frames]
    .flatMap(around)
    .map((scroller) => ({ scroller, left: scroller.scrollLeft, top: scroller.scrollTop }));
  return () => {
    for (const { scroller, left, top } of kept) {
      if (scroller.scrollLeft === left && scroller.scrollTop === top) continue;
      scroller.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}

function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) found.push(at);
  // In quirks mode the body scrolls the document, which the loop has met too.
  return found;
}
