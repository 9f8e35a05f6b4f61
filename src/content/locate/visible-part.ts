import type { Box } from '../place-card';
import { clipped } from './boxes';
import { inFrames } from './next-frames';

/**
 * The part of a box of an element that nothing around the element cuts off: no scrolling ancestor, no
 * frame, no edge of the viewport. What lies over it does not count here.
 *
 * An observer knows all of these, for positioned elements too, and needs one drawing of the page.
 */
export async function visiblePart(element: Element, box: () => Box): Promise<Box | null> {
  const visible = await inFrames<Box>(1, (done) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      for (const { intersectionRect } of entries) done(intersectionRect);
    });
    observer.observe(element);
  });
  return clipped(box(), visible);
}
