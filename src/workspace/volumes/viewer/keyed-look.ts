import { keyedSlice } from './step-keys';
import { atSlice, type ViewerState } from './viewer-state';
import { type Point, panned, ZOOM_STEP, zoomedAt } from './viewport';

/** How far Shift and an arrow move the slice, in CSS pixels. */
const KEY_PAN = 40;
const MIDDLE: Point = { x: 0, y: 0 };

/** As a drag: the arrow says where the slice goes. */
const MOVES: Record<string, Point> = {
  ArrowLeft: { x: -KEY_PAN, y: 0 },
  ArrowRight: { x: KEY_PAN, y: 0 },
  ArrowUp: { x: 0, y: -KEY_PAN },
  ArrowDown: { x: 0, y: KEY_PAN },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** How the volume is looked at after a key on the stage; null for keys that are not the stage's. */
export function keyedLook(pressed: Pressed, look: ViewerState, count: number): ViewerState | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const move = pressed.shiftKey ? MOVES[pressed.key] : undefined;
  if (move) return { ...look, ...panned(look, move) };
  switch (pressed.key) {
    case '+':
    case '=':
      return { ...look, ...zoomedAt(look, ZOOM_STEP, MIDDLE) };
    case '-':
      return { ...look, ...zoomedAt(look, 1 / ZOOM_STEP, MIDDLE) };
    case '0':
      return { ...look, zoom: 1, pan: MIDDLE };
  }
  const slice = keyedSlice(pressed.key, look.index[look.plane], count);
  return slice === null ? null : atSlice(look, slice, count);
}
