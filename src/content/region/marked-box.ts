import type { Request } from '../../messaging/messages';
import type { PageBox } from '../../storage/job';

/**
 * A region of the layout's viewport as a capture shows it: a page that was pinched larger shows a
 * part of that viewport only, and the capture is of this part.
 */
export function inVisibleViewport(region: PageBox): Request<'region.marked'> {
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = window.visualViewport ?? {};
  const viewport = { width: innerWidth / scale, height: innerHeight / scale };
  const left = clamp(region.left - offsetLeft, viewport.width);
  const top = clamp(region.top - offsetTop, viewport.height);
  const right = clamp(region.left + region.width - offsetLeft, viewport.width);
  const bottom = clamp(region.top + region.height - offsetTop, viewport.height);
  return {
    box: { left, top, width: right - left, height: bottom - top },
    viewport,
    // From the top left of the document to that of what is seen.
    scroll: { x: scrollX + offsetLeft, y: scrollY + offsetTop },
  };
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(value, high));
}
