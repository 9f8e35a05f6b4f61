/** The elements whose picture has an address of its own: `img` (also of `picture`), SVG, inputs. */
const PICTURES = 'img, image, input[type="image" i]';

/** The address of the picture that an element shows now; null for other elements, or without one. */
export function shownAddress(element: Element): string | null {
  if (!element.matches(PICTURES)) return null;
  if (element instanceof HTMLImageElement) return element.currentSrc || null;
  if (element instanceof HTMLInputElement) return element.src || null;
  const href = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  if (!href || !URL.canParse(href, document.baseURI)) return null;
  return new URL(href, document.baseURI).href;
}
