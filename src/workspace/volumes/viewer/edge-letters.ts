import type { PlaneView } from '../../../imaging/volume/planes';
import type { Direction } from '../../../imaging/volume/volume';
import type { Flips } from './viewer-state';

type Edges = NonNullable<PlaneView['edges']>;

/** The letters at the stage's edges: a flip exchanges two of them. */
export function edgeLetters(edges: Edges, { horizontal, vertical }: Flips): Edges {
  const { left, right, top, bottom } = edges;
  return {
    left: horizontal ? right : left,
    right: horizontal ? left : right,
    top: vertical ? bottom : top,
    bottom: vertical ? top : bottom,
  };
}

export const DIRECTION_WORDS: Record<Direction, string> = {
  R: 'right',
  L: 'left',
  A: 'front',
  P: 'back',
  S: 'head',
  I: 'feet',
};
