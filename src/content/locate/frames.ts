import { ProblemError } from '../../problems/problem';
import type { Box } from '../place-card';
import { type FrameGeometry, outOfFrame } from './boxes';

/**
 * The elements of the frames that this document lies in, innermost first; none in the tab's own
 * document.
 *
 * @throws ProblemError `foreign-frame` when a document around this one belongs to another site
 */
export function framesAround(): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    // Null for a frame of another origin, which our script cannot see out of.
    const frame = view.frameElement;
    if (!frame) throw new ProblemError('foreign-frame');
    frames.push(frame as HTMLElement);
  }
  return frames;
}

/** A box of this document's viewport, in the viewport of the tab. */
export function inTab(box: Box, frames: readonly HTMLElement[]): Box {
  return frames.reduce((inner, frame) => outOfFrame(inner, geometryOf(frame)), box);
}

function geometryOf(frame: HTMLElement): FrameGeometry {
  const style = (frame.ownerDocument.defaultView ?? window).getComputedStyle(frame);
  return {
    outer: frame.getBoundingClientRect(),
    laidOut: { width: frame.offsetWidth, height: frame.offsetHeight },
    inset: {
      left: frame.clientLeft + Number.parseFloat(style.paddingLeft),
      top: frame.clientTop + Number.parseFloat(style.paddingTop),
    },
  };
}
