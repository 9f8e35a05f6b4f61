/** Images whose address is known to the page: `img` (also of `picture` and `srcset`), SVG, inputs. */
const IMAGES = 'img, image, input[type="image"]';

/**
 * The element that shows an address, for placing the card; null when the page has none in reach.
 *
 * Several elements may show one picture: the one in view, nearest the viewport's center, is the
 * one that can have been clicked. The pixels never depend on this guess, they come by address.
 */
export function findImage(imageUrl: string, root: Document = document): Element | null {
  const shown = [...root.querySelectorAll(IMAGES)].filter((image) => shows(image, imageUrl));
  return shown.sort((a, b) => distanceFromCenter(a) - distanceFromCenter(b))[0] ?? null;
}

function shows(image: Element, imageUrl: string): boolean {
  if (image instanceof HTMLImageElement) {
    return image.currentSrc === imageUrl || image.src === imageUrl;
  }
  if (image instanceof HTMLInputElement) return image.src === imageUrl;
  const href = image.getAttribute('href') ?? image.getAttribute('xlink:href');
  return href !== null && URL.canParse(href, document.baseURI)
    ? new URL(href, document.baseURI).href === imageUrl
    : false;
}

function distanceFromCenter(image: Element): number {
  const { left, top, width, height } = image.getBoundingClientRect();
  // An element without a box is hidden and was not clicked.
  if (width * height === 0) return Number.POSITIVE_INFINITY;
  return Math.hypot(left + (width - innerWidth) / 2, top + (height - innerHeight) / 2);
}
