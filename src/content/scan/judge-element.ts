import type { PagePicture } from '../../storage/scan';

/**
 * CSS pixels that both sides must be larger than: icons, avatars and thumbnails in strips are not
 * what "all pictures" of a page are asked for.
 */
export const LEAST_SHOWN = 96;

type Sizes = Pick<PagePicture, 'shown' | 'natural'>;

/** The sizes of a picture that can be checked; `waiting` for the page to load it; else null. */
export function judgeElement(element: Element): Sizes | 'waiting' | null {
  // What the page does not show is nothing that the user asks about.
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  // A lazy one has no size as long as nothing of it is there, so the size is not asked for.
  if (element instanceof HTMLImageElement && !element.complete) return 'waiting';
  const { width, height } = element.getBoundingClientRect();
  if (width <= LEAST_SHOWN || height <= LEAST_SHOWN) return null;
  const shown = { width: Math.round(width), height: Math.round(height) };
  if (!(element instanceof HTMLImageElement)) return { shown, natural: null };
  const { naturalWidth, naturalHeight } = element;
  // A broken one.
  if (naturalWidth === 0) return null;
  return { shown, natural: { width: naturalWidth, height: naturalHeight } };
}
