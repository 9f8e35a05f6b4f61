import type { PageBox } from '../storage/job';
import { pictureBox } from './picture-box';
import type { Box } from './place-card';

/** Where the page shows a picture now, relative to the viewport. */
export interface PicturePlace {
  readonly picture: Box;
  /** The part of that box which can be seen: an element may cut its picture off. */
  readonly clip: Box;
}

/** Finds the place of a picture whenever it is asked; null when the picture is gone. */
export type PictureLocator = () => PicturePlace | null;

export function locateElement(image: Element): PictureLocator {
  return () =>
    image.isConnected ? { picture: pictureBox(image), clip: image.getBoundingClientRect() } : null;
}

/** @param region from the top left of the document, in CSS pixels; it scrolls with the document */
export function locateRegion(region: PageBox): PictureLocator {
  return () => {
    const box = { ...region, left: region.left - scrollX, top: region.top - scrollY };
    return { picture: box, clip: box };
  };
}

export function locateNothing(): null {
  return null;
}
