/*
 * What a scan of a page leaves out before the network sees it. Chosen on the 4,435 brain MRIs and
 * 1,373 other pictures of the training and validation data; the cost may be 0.5% of the MRIs.
 */

/**
 * Pixels of the shorter side. The smallest brain MRI of the data has 150: none of 4,435 is lost, 7
 * of the other 1,373 are spared.
 */
const LEAST_SIDE = 96;

/**
 * Longer by shorter side. The longest brain MRI of the data has 1.79, a bar of text included: none
 * of 4,435 is lost, 13 of the other 1,373 are spared; banners and strips of web pages are longer.
 */
const LONGEST_SHAPE = 2;

/**
 * Share of pixels with a color of their own (`Slice.color`). None of 4,435 brain MRIs has more: they
 * are stored grey, so a translucent patch of a color was drawn on each, up to a fifth of the picture
 * in radius, as annotations are, and still none had. It spares 239 of the other 1,373 pictures; at
 * 0.1, which would spare 339, 103 of the annotated MRIs (2.3%) would be lost.
 */
const MOST_COLOR = 0.15;

/** By its size alone: why a picture of so many pixels is no brain MRI, or null where it may be. */
export function plainlyNoMri(width: number, height: number): 'small' | 'shape' | null {
  const shorter = Math.min(width, height);
  if (shorter < LEAST_SIDE) return 'small';
  return Math.max(width, height) > LONGEST_SHAPE * shorter ? 'shape' : null;
}

/** Whether a picture has more color of its own than a brain MRI can. `color` is `Slice.color`. */
export function plainlyColored(color: number): boolean {
  return color > MOST_COLOR;
}
