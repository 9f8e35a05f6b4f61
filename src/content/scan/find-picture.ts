import { everyElement } from './every-element';
import type { PictureIndex } from './picture-index';
import { shortAddress } from './short-address';
import { shownAddress } from './shown-address';

/** Where a listed picture was: its number in the list, and its address in the short form. */
export interface ListedPicture {
  readonly key: number;
  readonly imageUrl: string;
}

/** The element that shows a listed picture: the one that did, else another that does now. */
export function findPicture(index: PictureIndex, listed: ListedPicture): Element | null {
  const shows = (element: Element) => {
    const address = shownAddress(element);
    return address !== null && shortAddress(address) === listed.imageUrl;
  };
  const before = index.at(listed.key);
  if (before?.isConnected && shows(before)) return before;
  for (const element of everyElement(document)) {
    if (shows(element) && element.checkVisibility()) return element;
  }
  return null;
}

/** The whole address of a listed picture, or null when the page no longer shows it. */
export function addressOf(index: PictureIndex, listed: ListedPicture): string | null {
  const element = findPicture(index, listed);
  return element && shownAddress(element);
}

/** Brings a listed picture into view. Resolves to its element, or null when the page lost it. */
export function scrollTo(index: PictureIndex, listed: ListedPicture): Element | null {
  const element = findPicture(index, listed);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  element?.scrollIntoView({ block: 'center', inline: 'center', behavior });
  return element;
}
