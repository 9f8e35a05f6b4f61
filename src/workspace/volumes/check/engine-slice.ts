import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import type { Slice } from '../../../imaging/slice';
import type { Plane } from '../../../imaging/volume/planes';
import { planeView } from '../../../imaging/volume/planes';
import { toSlice } from '../../../imaging/volume/to-slice';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { shownValue } from '../viewer/format-value';

const WHICH: Record<Plane, MessageKey> = {
  axial: 'step_axial_slice',
  coronal: 'step_coronal_slice',
  sagittal: 'step_sagittal_slice',
  stored: 'step_stored_slice',
};

/** A slice of a volume for the engine; the finding then tells which one, and through which window. */
export function engineSlice(volume: Volume, plane: Plane, index: number, window: Window): Slice {
  const slice = toSlice(volume, plane, index, window);
  const { count } = planeView(volume, plane);
  return {
    ...slice,
    steps: [
      ...slice.steps,
      t(WHICH[plane], { number: index + 1, count }),
      t('step_window', { center: shownValue(window.center), width: shownValue(window.width) }),
    ],
  };
}
