import type { Box, Size } from './place-card';
import { parentOf } from './shadow-root';

/**
 * The box in which an image element shows its whole picture, relative to the viewport: inside
 * border and padding, and for `object-fit: contain` without the bars. Cropping fits (`cover`,
 * `none`) give a box larger than the element; the overlay then clips itself to the element.
 *
 * A turned or skewed element has no such box: it gives the one around all of it.
 */
export function pictureBox(image: Element): Box {
  const content = contentBox(image);
  if (!(image instanceof HTMLImageElement) || !image.naturalWidth || isTurned(image)) {
    return content;
  }
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  const { objectFit, objectPosition } = getComputedStyle(image);
  const scale = scaleOf(image);
  // What the style says in pixels is before the page's transforms.
  const box = fitted(unscaled(content, scale), natural, objectFit, objectPosition);
  return {
    left: content.left + (box.left - content.left) * scale.across,
    top: content.top + (box.top - content.top) * scale.down,
    width: box.width * scale.across,
    height: box.height * scale.down,
  };
}

/** The box of an element inside its border and padding, relative to the viewport. */
export function contentBox(element: Element): Box {
  const outer = element.getBoundingClientRect();
  if (isTurned(element)) return outer;
  const style = getComputedStyle(element);
  const { across, down } = scaleOf(element);
  const left = across * (px(style.borderLeftWidth) + px(style.paddingLeft));
  const top = down * (px(style.borderTopWidth) + px(style.paddingTop));
  const right = across * (px(style.borderRightWidth) + px(style.paddingRight));
  const bottom = down * (px(style.borderBottomWidth) + px(style.paddingBottom));
  return {
    left: outer.left + left,
    top: outer.top + top,
    width: Math.max(0, outer.width - left - right),
    height: Math.max(0, outer.height - top - bottom),
  };
}

/** Where a picture of the natural size lies in a content box, as CSS `object-fit` and `-position`. */
export function fitted(content: Box, natural: Size, fit: string, position = '50% 50%'): Box {
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
  const [x = '50%', y = '50%'] = position.match(/calc\([^)]*\)|\S+/g) ?? [];
  return {
    left: content.left + offset(x, content.width - width),
    top: content.top + offset(y, content.height - height),
    width,
    height,
  };
}

/** A computed position: a length, a share of the free space, or a sum of both in `calc()`. */
function offset(position: string, free: number): number {
  const terms = position.matchAll(/([+-]?)\s*([\d.]+)(%|px)/g);
  return [...terms].reduce((sum, [, sign, number, unit]) => {
    const value = unit === '%' ? (Number(number) / 100) * free : Number(number);
    return sign === '-' ? sum - value : sum + value;
  }, 0);
}

/** How much larger an element appears than its style says, by `transform: scale` or `zoom`. */
function scaleOf(element: Element): { across: number; down: number } {
  if (!(element instanceof HTMLElement)) return { across: 1, down: 1 };
  const { width, height } = element.getBoundingClientRect();
  return { across: width / element.offsetWidth || 1, down: height / element.offsetHeight || 1 };
}

function unscaled({ left, top, width, height }: Box, by: { across: number; down: number }): Box {
  return { left, top, width: width / by.across, height: height / by.down };
}

/** Whether the element's sides no longer lie along the viewport's, by it or by anything around it. */
function isTurned(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { transform, rotate } = getComputedStyle(at);
    if (rotate !== 'none') return true;
    if (transform === 'none') continue;
    const { b, c } = new DOMMatrixReadOnly(transform);
    if (b !== 0 || c !== 0) return true;
  }
  return false;
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}
