import { shadowRootOf } from './shadow-root';

/** Images whose address is known to the page: `img` (also of `picture` and `srcset`), SVG, inputs. */
const IMAGES = 'img, image, input[type="image"]';

/** All elements that show an address, in shadow roots too, in document order. */
export function imagesShowing(imageUrl: string, root: Document | ShadowRoot = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = shadowRootOf(element);
    const own = element.matches(IMAGES) && showsImage(element, imageUrl) ? [element] : [];
    return inner ? [...own, ...imagesShowing(imageUrl, inner)] : own;
  });
}

/** Whether an element is an image with this address, as the browser's menu would give it. */
export function showsImage(image: Element, imageUrl: string): boolean {
  if (image instanceof HTMLImageElement) {
    return image.currentSrc === imageUrl || image.src === imageUrl;
  }
  if (image instanceof HTMLInputElement) return image.src === imageUrl;
  if (!(image instanceof SVGImageElement)) return false;
  const href = image.getAttribute('href') ?? image.getAttribute('xlink:href');
  return href !== null && URL.canParse(href, document.baseURI)
    ? new URL(href, document.baseURI).href === imageUrl
    : false;
}
