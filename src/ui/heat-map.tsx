import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LocalisationMap } from '../engine/finding';
import { t } from '../i18n/t';
import { describeMap } from './map-words';
import { paintHeatMap } from './paint-heat-map';

export interface HeatMapProps {
  map: LocalisationMap;
  /** Opacity of the colors, 0..1; the outline of the hot region stays as it is. */
  opacity: number;
}

const inPercent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/**
 * The localisation map as a layer that fills its positioned parent, which must have exactly the
 * picture's box. The outline is an element rather than paint, so it is crisp at every size.
 */
export function HeatMap({ map, opacity }: HeatMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current !== null) paintHeatMap(canvas.current, map);
  }, [map]);
  const region = map.hotRegion;
  return (
    <div
      class="nl-heat-map"
      role="img"
      aria-label={t('finding_map_label', { description: describeMap(map) })}
    >
      <canvas ref={canvas} class="nl-heat-colors" style={{ opacity: String(opacity) }} />
      {region && (
        <div
          class="nl-hot-region"
          style={{
            left: inPercent(region.xCenter - region.width / 2),
            top: inPercent(region.yCenter - region.height / 2),
            width: inPercent(region.width),
            height: inPercent(region.height),
          }}
        />
      )}
    </div>
  );
}
