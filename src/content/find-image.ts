import { imagesInTree, imagesShowing } from './images-showing';
import { clickedImage } from './last-click';

/**
 * The element that shows an address, for placing the card; null when the page has none in reach.
 *
 * Several elements may show one picture: the clicked one, where that is known; else the one in view,
 * nearest the viewport's center. The pixels never depend on this guess.
 */
export function findImage(imageUrl: string): Element | null {
  const clicked = clickedImage(imageUrl);
  if (clicked) return clicked;
  const near = imagesInTree(imageUrl, document);
  const shown = near.length > 0 ? near : imagesShowing(imageUrl);
  return shown.sort((a, b) => distanceFromCenter(a) - distanceFromCenter(b))[0] ?? null;
}

function distanceFromCenter(image: Element): number {
  const { left, top, width, height } = image.getBoundingClientRect();
  // An element without a box is hidden and was not clicked.
  if (width * height === 0) return Number.POSITIVE_INFINITY;
  return Math.hypot(left + (width - innerWidth) / 2, top + (height - innerHeight) / 2);
}
