import type { Box } from '../place-card';
import { hostOf } from '../shadow-root';
import { gridPoints } from './boxes';

/** 144 points: a strip of a twelfth of the picture is met by 12 of them. */
const POINTS_ACROSS = 12;

/**
 * Which share of a box of an element lies under something else that is painted: a fixed header, a
 * caption, a notice. Transparent layers, by which pages often cover pictures, hide nothing.
 */
export function coveredShare(element: Element, box: Box): number {
  const points = gridPoints(box, POINTS_ACROSS);
  return points.filter(({ x, y }) => isCovered(element, x, y)).length / points.length;
}

/** In each shadow root outward: what lies over the element, then over the root's host. */
function isCovered(element: Element, x: number, y: number): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const stack = (at.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y);
    // An element that takes no clicks is not in the stack: what lies over it cannot be told.
    const over = stack.slice(0, Math.max(0, stack.indexOf(at)));
    if (over.some((other) => !isAround(other, at as Element) && paints(other))) return true;
  }
  return false;
}

/** What holds the element, or is held by it, is no layer of its own over it. */
function isAround(other: Element, element: Element): boolean {
  return other.contains(element) || element.contains(other);
}

const PICTURES = 'img, video, canvas, iframe, embed, object, svg, image';

function paints(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  return (
    element.matches(PICTURES) ||
    backgroundImage !== 'none' ||
    (backdropFilter !== 'none' && backdropFilter !== '') ||
    !isTransparent(backgroundColor) ||
    hasText(element)
  );
}

/** Computed colors end with their alpha, where it is not 1. */
function isTransparent(color: string): boolean {
  return color === 'transparent' || /[,/]\s*0\)$/.test(color);
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
}
