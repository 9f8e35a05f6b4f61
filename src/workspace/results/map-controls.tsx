import type { LocalisationMap } from '../../engine/finding';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { HeatIcon } from '../../ui/icon';
import { MapLegend } from '../../ui/map-legend';
import { describeMap } from '../../ui/map-words';

/** How the heat map is shown; it stays so from picture to picture. */
export interface MapView {
  readonly shown: boolean;
  readonly opacity: number;
}

export interface MapControlsProps {
  map: LocalisationMap;
  view: MapView;
  onView: (view: MapView) => void;
}

/** The heat map's switch and, while it is shown, its strength, its colors and its words. */
export function MapControls({ map, view, onView }: MapControlsProps) {
  const { shown, opacity } = view;
  return (
    <div class="ws-map">
      <div class="ws-map-row">
        <Button pressed={shown} onPress={() => onView({ shown: !shown, opacity })}>
          <HeatIcon />
          {t('results_heat_map')}
        </Button>
        {shown && (
          <>
            <label class="ws-opacity">
              <span>{t('results_opacity')}</span>
              <input
                type="range"
                min="0"
                max="100"
                step="5"
                value={Math.round(opacity * 100)}
                onInput={({ currentTarget }) =>
                  onView({ shown, opacity: currentTarget.valueAsNumber / 100 })
                }
              />
            </label>
            <MapLegend />
          </>
        )}
      </div>
      {shown && <p class="nl-small">{describeMap(map)}</p>}
    </div>
  );
}
