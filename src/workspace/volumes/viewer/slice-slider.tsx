import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import { sliceNumber, slicePosition } from './slice-words';
import { keyedSlice } from './step-keys';

export interface SliceSliderProps {
  view: PlaneView;
  index: number;
  /** Whether the file gives distances in mm. */
  spacingKnown: boolean;
  onIndex: (index: number) => void;
}

/** Which slice is shown, and the way to another. */
export function SliceSlider({ view, index, spacingKnown, onIndex }: SliceSliderProps) {
  const position = slicePosition(index, view, spacingKnown);
  const number = sliceNumber(index, view);
  return (
    <div class="vol-slider">
      <input
        type="range"
        min="0"
        max={view.count - 1}
        step="1"
        value={index}
        aria-label={t('volumes_slice')}
        aria-valuetext={
          position === null ? number : t('volumes_slice_at', { slice: number, place: position })
        }
        onInput={({ currentTarget }) => onIndex(currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          // The browser's own PageUp leaps by a tenth of the slider in pixels, not in slices.
          const target = keyedSlice(event.key, index, view.count);
          if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onIndex(target);
        }}
      />
      <p class="vol-place">
        <span class="nl-number">{number}</span>
        {position && <span class="nl-small">{position}</span>}
      </p>
    </div>
  );
}
