import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
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

const DIRECTIONS: Record<Direction, MessageKey> = {
  R: 'volumes_right',
  L: 'volumes_left',
  A: 'volumes_front',
  P: 'volumes_back',
  S: 'volumes_head',
  I: 'volumes_feet',
};

/** A direction of the body: "head". */
export function directionName(direction: Direction): string {
  return t(DIRECTIONS[direction]);
}
