import type { PageBox } from '../storage/job';
import {
  type AreaSize,
  isRegion,
  movedRegion,
  type Point,
  regionBetween,
  resizedRegion,
} from './region-geometry';
import { regionTooSmall, regionWords } from './region-words';

/** A region being marked. Points and boxes are relative to the area, in CSS pixels. */
export interface Marking {
  readonly region: PageBox;
  /** What a pointer that is down has drawn up to now; it becomes the region when it is let go. */
  readonly drag: {
    readonly pointerId: number;
    readonly from: Point;
    readonly drawn: PageBox;
  } | null;
  /** What a screen reader should say, and for what was too small also the eye. */
  readonly words: string;
}

export type MarkingStep =
  | { readonly kind: 'press' | 'drag'; readonly pointerId: number; readonly point: Point }
  | { readonly kind: 'release' | 'abort'; readonly pointerId: number }
  | { readonly kind: 'move' | 'resize'; readonly across: number; readonly down: number };

/** The marking after one step. A second finger, and steps of a pointer that is not down, change nothing. */
export function nextMarking(marking: Marking, step: MarkingStep, area: AreaSize): Marking {
  const { region, drag } = marking;
  if ('across' in step) {
    const change = step.kind === 'move' ? movedRegion : resizedRegion;
    const changed = change(region, step.across, step.down, area);
    return { region: changed, drag: null, words: regionWords(changed) };
  }
  if (step.kind === 'press') {
    if (drag) return marking;
    const { pointerId, point: from } = step;
    return { region, words: '', drag: { pointerId, from, drawn: regionBetween(from, from, area) } };
  }
  if (!drag || drag.pointerId !== step.pointerId) return marking;
  if (step.kind === 'abort') return { ...marking, drag: null };
  if (step.kind === 'drag') {
    return { ...marking, drag: { ...drag, drawn: regionBetween(drag.from, step.point, area) } };
  }
  return isRegion(drag.drawn)
    ? { region: drag.drawn, drag: null, words: regionWords(drag.drawn) }
    : { region, drag: null, words: regionTooSmall() };
}

/** What is to be seen: the rectangle being drawn once it is one, else the region. */
export function shownRegion({ region, drag }: Marking): PageBox {
  return drag && drag.drawn.width + drag.drawn.height > 0 ? drag.drawn : region;
}
