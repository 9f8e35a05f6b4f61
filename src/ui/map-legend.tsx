import { t } from '../i18n/t';
import { heatColor } from './heat-palette';

/** Responses shown in the legend; few enough to tell their colors apart. */
const STEPS = [0.3, 0.475, 0.65, 0.825, 1];

/** The colors of the heat map from weak to strong. */
export function MapLegend() {
  return (
    <p class="nl-legend">
      <span>{t('finding_map_legend_weak')}</span>
      <span class="nl-swatches">
        {STEPS.map((step) => (
          <span key={step} style={{ backgroundColor: `rgb(${heatColor(step).join(' ')})` }} />
        ))}
      </span>
      <span>{t('finding_map_legend_strong')}</span>
    </p>
  );
}
