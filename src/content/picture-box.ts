import type { Box, Size } from './place-card';

/**
 * The box in which an image element shows its whole picture, relative to the viewport: inside
 * border and padding, and for `object-fit: contain` without the bars. Cropping fits (`cover`,
 * `none`) give a box larger than the element; the overlay then clips itself to the element.
 */
export function pictureBox(image: Element): Box {
  const outer = image.getBoundingClientRect();
  const style = getComputedStyle(image);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const left = px(style.borderLeftWidth) + px(style.paddingLeft);
  const top = px(style.borderTopWidth) + px(style.paddingTop);
  const content: Box = {
    left: outer.left + left,
    top: outer.top + top,
    width: Math.max(0, outer.width - left - px(style.borderRightWidth) - px(style.paddingRight)),
    height: Math.max(0, outer.height - top - px(style.borderBottomWidth) - px(style.paddingBottom)),
  };
  if (!(image instanceof HTMLImageElement) || !image.naturalWidth) return content;
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  return fitted(content, natural, style.objectFit);
}

/** Where a picture of the natural size lies in a content box, centered, as CSS `object-fit` says. */
export function fitted(content: Box, natural: Size, fit: string): Box {
  const across = content.width / natural.width;
  const down = content.height / natural.height;
  const scale = {
    contain: Math.min(across, down),
    cover: Math.max(across, down),
    none: 1,
    'scale-down': Math.min(1, across, down),
  }[fit];
  if (scale === undefined) return content;
  const width = natural.width * scale;
  const height = natural.height * scale;
  return {
    left: content.left + (content.width - width) / 2,
    top: content.top + (content.height - height) / 2,
    width,
    height,
  };
}
