import type { Slice } from '../../../imaging/slice';
import type { Plane } from '../../../imaging/volume/planes';
import { planeView } from '../../../imaging/volume/planes';
import { toSlice } from '../../../imaging/volume/to-slice';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { formatValue } from '../viewer/format-value';

/** A slice of a volume for the engine; the finding then tells which one, and through which window. */
export function engineSlice(volume: Volume, plane: Plane, index: number, window: Window): Slice {
  const slice = toSlice(volume, plane, index, window);
  const { count } = planeView(volume, plane);
  const which = plane === 'stored' ? 'slice as stored' : `${plane} slice`;
  return {
    ...slice,
    steps: [
      ...slice.steps,
      `${which} ${index + 1} of ${count}`,
      `window center ${formatValue(window.center)}, width ${formatValue(window.width)}`,
    ],
  };
}
