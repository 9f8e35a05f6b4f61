import { useMemo } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { formatPercent } from '../../../ui/format-percent';
import { HeatMap } from '../../../ui/heat-map';
import { usePaintedSlice } from '../viewer/use-painted-slice';
import { findingOf, type SliceRecord } from './slice-record';

export interface SliceThumbnailProps {
  volume: Volume;
  view: PlaneView;
  index: number;
  record: SliceRecord;
  /** Of the heat map; null while it is off. */
  mapOpacity: number | null;
  /** Whether it is the slice on the stage. */
  current: boolean;
  onPress: () => void;
}

/** A slice in small, which leads to it. */
export function SliceThumbnail(props: SliceThumbnailProps) {
  const { volume, view, index, record, mapOpacity, current, onPress } = props;
  const canvas = usePaintedSlice(volume, { plane: view.plane, index, window: record.window });
  // The same object while the record is the same, or its map would be painted again and again.
  const finding = useMemo(() => findingOf(record), [record]);
  const mm = { width: view.width * view.spacing.x, height: view.height * view.spacing.y };
  return (
    <button
      type="button"
      class="vol-thumb"
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.isTrusted) onPress();
      }}
    >
      <span class="vol-thumb-stage" aria-hidden="true">
        <span
          class="vol-thumb-frame"
          style={{
            aspectRatio: String(mm.width / mm.height),
            [mm.width < mm.height ? 'height' : 'width']: '100%',
          }}
        >
          <canvas ref={canvas} class="vol-picture" />
          {mapOpacity !== null && <HeatMap map={finding.map} opacity={mapOpacity} />}
        </span>
      </span>
      <span class="vol-thumb-words">
        <span aria-hidden="true">{t('volumes_thumbnail', { number: index + 1 })}</span>
        <strong class="nl-number" aria-hidden="true">
          {formatPercent(finding.pTumor)}
        </strong>
        <span class="nl-unseen">
          {t('volumes_thumbnail_label', {
            number: index + 1,
            probability: formatPercent(finding.pTumor),
          })}
        </span>
      </span>
    </button>
  );
}
