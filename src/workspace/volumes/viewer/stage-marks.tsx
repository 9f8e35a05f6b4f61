import { formatNumber } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import { edgeLetters } from './edge-letters';
import { shownValue } from './format-value';
import { scaleBar } from './scale-bar';
import type { ViewerState } from './viewer-state';

export interface StageMarksProps {
  view: PlaneView;
  look: ViewerState;
  /** CSS pixels for one mm; null where the file gives no scale. */
  scale: number | null;
  /** Of the stage, in CSS pixels. */
  width: number;
}

/** What stands over a slice as on a film: directions at the edges, slice, window and scale. */
export function StageMarks({ view, look, scale, width }: StageMarksProps) {
  const edges = view.edges && edgeLetters(view.edges, look.flips);
  const bar = scale === null ? null : scaleBar(scale, width);
  const { center, width: windowWidth } = look.window;
  return (
    <div class="vol-marks" aria-hidden="true">
      {edges && (
        <>
          <b class="vol-edge vol-edge-top">{edges.top}</b>
          <b class="vol-edge vol-edge-bottom">{edges.bottom}</b>
          <b class="vol-edge vol-edge-left">{edges.left}</b>
          <b class="vol-edge vol-edge-right">{edges.right}</b>
        </>
      )}
      <p class="vol-mark vol-mark-slice">
        {t('volumes_mark_slice', { number: look.index[look.plane] + 1, count: view.count })}
      </p>
      <p class="vol-mark vol-mark-window">
        {t('volumes_mark_window', { center: shownValue(center), width: shownValue(windowWidth) })}
      </p>
      {bar && (
        <p class="vol-mark vol-mark-scale">
          <span class="vol-scale" style={{ width: `${bar.length}px` }} />
          {formatNumber(bar.mm, { style: 'unit', unit: 'millimeter', maximumSignificantDigits: 3 })}
        </p>
      )}
      {look.zoom > 1 && (
        <p class="vol-mark vol-mark-zoom">{formatNumber(look.zoom, { style: 'percent' })}</p>
      )}
    </div>
  );
}
