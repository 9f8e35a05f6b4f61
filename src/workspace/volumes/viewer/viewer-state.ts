import { acquisitionPlane, type Plane, planeView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { DEFAULT_MAP_OPACITY } from '../../../ui/finding-card';
import type { MapView } from '../../results/map-controls';
import type { Point } from './viewport';

/** What a drag with the main button does; with the second one it is always the window. */
export type Tool = 'pan' | 'window';

export interface Flips {
  readonly horizontal: boolean;
  readonly vertical: boolean;
}

/** How a volume is looked at. */
export interface ViewerState {
  readonly plane: Plane;
  /** The slice shown of each plane, 0 to its count - 1. */
  readonly index: Readonly<Record<Plane, number>>;
  readonly window: Window;
  /** 1 shows the whole slice. */
  readonly zoom: number;
  /** From the middle of the stage to the middle of the slice, in CSS pixels. */
  readonly pan: Point;
  readonly flips: Flips;
  readonly tool: Tool;
  readonly map: MapView;
}

/** How a volume is looked at first: the middle slice of the plane in which it was acquired. */
export function firstLook(volume: Volume): ViewerState {
  const plane = acquisitionPlane(volume);
  const middle = (of: Plane) =>
    volume.axes || of === 'stored' ? Math.floor(planeView(volume, of).count / 2) : 0;
  return {
    plane,
    index: {
      axial: middle('axial'),
      coronal: middle('coronal'),
      sagittal: middle('sagittal'),
      stored: middle('stored'),
    },
    window: volume.window,
    zoom: 1,
    pan: { x: 0, y: 0 },
    flips: { horizontal: false, vertical: false },
    tool: 'pan',
    map: { shown: true, opacity: DEFAULT_MAP_OPACITY },
  };
}

/** Goes to a slice of the plane shown; what lies beyond an end is that end. */
export function atSlice(state: ViewerState, index: number, count: number): ViewerState {
  const bounded = Math.max(0, Math.min(count - 1, Math.round(index)));
  return { ...state, index: { ...state.index, [state.plane]: bounded } };
}

/** Shows another plane, whole: the slices have another size. */
export function inPlane(state: ViewerState, plane: Plane): ViewerState {
  return { ...state, plane, zoom: 1, pan: { x: 0, y: 0 } };
}
