import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../engine/finding';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { formatPercent } from '../../../ui/format-percent';
import { HeatMap } from '../../../ui/heat-map';
import { paintSlice } from '../viewer/paint-slice';
import { sliceNumber } from '../viewer/slice-words';

export interface SliceThumbnailProps {
  volume: Volume;
  view: PlaneView;
  index: number;
  window: Window;
  finding: Finding;
  /** Of the heat map; null while it is off. */
  mapOpacity: number | null;
  /** Whether it is the slice on the stage. */
  current: boolean;
  onPress: () => void;
}

/** A slice in small, which leads to it. */
export function SliceThumbnail(props: SliceThumbnailProps) {
  const { volume, view, index, window, finding, mapOpacity, current, onPress } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { plane } = view;
  useLayoutEffect(() => {
    if (canvas.current) paintSlice(canvas.current, volume, { plane, index, window });
  }, [volume, plane, index, window]);
  const mm = { width: view.width * view.spacing.x, height: view.height * view.spacing.y };
  const percent = formatPercent(finding.pTumor);
  return (
    <button
      type="button"
      class="vol-thumb"
      aria-current={current ? 'true' : undefined}
      aria-label={`${sliceNumber(index, view)}, probability of a tumor ${percent}`}
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
        <span>{index + 1}</span>
        <strong class="nl-number">{percent}</strong>
      </span>
    </button>
  );
}
