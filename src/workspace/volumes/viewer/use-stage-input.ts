import { useRef } from 'preact/hooks';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { keyedLook } from './keyed-look';
import type { StageLayout } from './stage-layout';

import { atSlice, type Tool, type ViewerState } from './viewer-state';
import { type Point, panned, type Size, ZOOM_STEP, zoomedAt } from './viewport';
import { WheelSteps } from './wheel-steps';
import { draggedWindow } from './window-drag';

const SECOND_BUTTON = 2;

export interface StageInput {
  readonly volume: Volume;
  readonly view: PlaneView;
  readonly look: ViewerState;
  readonly onLook: (look: ViewerState) => void;
  readonly layout: StageLayout;
  readonly stage: Size;
}

interface Drag {
  readonly tool: Tool;
  readonly start: Point;
  readonly from: ViewerState;
}

/** Mouse, pen, wheel and keys on the stage. */
export function useStageInput({ volume, view, look, onLook, layout, stage }: StageInput) {
  const drag = useRef<Drag | null>(null);
  const wheel = useRef(new WheelSteps());
  // What is out of bounds was not drawn so: the next movement starts from what is seen.
  const seen = { ...look, ...layout.viewport };
  const zoom = (factor: number, at: Point) => onLook({ ...look, ...zoomedAt(seen, factor, at) });
  const middle = { x: 0, y: 0 };
  const fromMiddle = (event: MouseEvent): Point => {
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - left - stage.width / 2, y: event.clientY - top - stage.height / 2 };
  };
  return {
    onPointerDown(event: PointerEvent) {
      const tool = event.button === SECOND_BUTTON ? 'window' : look.tool;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      drag.current = { tool, start: { x: event.clientX, y: event.clientY }, from: seen };
    },
    onPointerMove(event: PointerEvent) {
      if (!drag.current) return;
      const { tool, start, from } = drag.current;
      const by = { x: event.clientX - start.x, y: event.clientY - start.y };
      if (tool === 'pan') onLook({ ...look, ...panned(from, by) });
      else onLook({ ...look, window: draggedWindow(volume, from.window, by) });
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
    onDblClick(event: MouseEvent) {
      // For those who cannot drag: the place that was clicked comes to the middle, nearer.
      const { x, y } = fromMiddle(event);
      onLook({ ...look, ...zoomedAt(panned(seen, { x: -x, y: -y }), ZOOM_STEP ** 2, middle) });
    },
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onWheel(event: WheelEvent) {
      event.preventDefault();
      const step = wheel.current.take(event);
      if (step === 0) return;
      if (event.ctrlKey) zoom(ZOOM_STEP ** step, fromMiddle(event));
      else onLook(atSlice(look, look.index[look.plane] + step, view.count));
    },
    onKeyDown(event: KeyboardEvent) {
      const keyed = keyedLook(event, seen, view.count);
      if (!keyed) return;
      event.preventDefault();
      onLook(keyed);
    },
  };
}
