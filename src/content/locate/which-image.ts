import { ProblemError } from '../../problems/problem';
import { imagesShowing } from '../images-showing';
import { clickedImage } from '../last-click';

/**
 * The one element that the user means by an address: the clicked one where that is known, else the
 * only one that can be seen. Never a guess between several.
 *
 * @returns null when there are elements with this address, but none shows a picture
 * @throws ProblemError `several-matches`; `picture-gone` when no element has this address
 */
export function whichImage(imageUrl: string): Element | null {
  const clicked = clickedImage(imageUrl);
  if (clicked) return hasPicture(clicked) ? clicked : null;
  const found = imagesShowing(imageUrl);
  if (found.length === 0) throw new ProblemError('picture-gone');
  const shown = found.filter((image) => canBeSeen(image) && hasPicture(image));
  if (shown.length > 1) throw new ProblemError('several-matches');
  return shown[0] ?? null;
}

/** An `img` without a natural size is broken, or not loaded yet. Others do not tell. */
function hasPicture(image: Element): boolean {
  return !(image instanceof HTMLImageElement) || image.naturalWidth > 0;
}

function canBeSeen(image: Element): boolean {
  const { width, height } = image.getBoundingClientRect();
  return (
    width * height > 0 && image.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
