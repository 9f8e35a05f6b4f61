import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Entry } from '../../storage/history/entry';
import { Button } from '../../ui/button';
import { HeatMap } from '../../ui/heat-map';
import { HeatIcon } from '../../ui/icon';
import { MapLegend } from '../../ui/map-legend';
import { PictureName } from '../../ui/picture-name';
import { ResearchLine } from '../../ui/research-line';
import { shownName } from '../../ui/shown-name';
import { comparedFacts, sameModel } from './compare-facts';
import { ReportEntries } from './report-entries';
import { useEntry } from './use-entry';
import { usePreview } from './use-preview';

/** How strongly the maps cover the pictures; fixed, so that both are seen alike. */
const MAP_OPACITY = 0.6;

/** Two entries side by side: their longer sides drawn alike, their facts line by line. */
export function CompareView({ ids }: { ids: readonly [string, string] }) {
  const one = useEntry(ids[0]);
  const other = useEntry(ids[1]);
  const [mapShown, setMapShown] = useState(true);
  if (one === null || other === null) return null;
  if (one === 'gone' || other === 'gone') {
    return <p class="hi-quiet">{t('history_compare_gone')}</p>;
  }
  return (
    <article class="hi-compare" aria-label={t('history_comparison')}>
      <div class="hi-compare-tools">
        <h2 class="hi-title">{t('history_comparison')}</h2>
        <Button pressed={mapShown} onPress={() => setMapShown(!mapShown)}>
          <HeatIcon />
          {t('history_heat_maps')}
        </Button>
        {mapShown && <MapLegend />}
        <ReportEntries ids={ids} />
      </div>
      {!sameModel(one, other) && <p class="nl-notice hi-models">{t('history_two_models')}</p>}
      <table class="hi-compared">
        <thead>
          <tr>
            <td />
            {[one, other].map((entry) => (
              <th key={entry.id} scope="col">
                <ComparedPicture entry={entry} mapShown={mapShown} />
                <PictureName name={entry.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFacts(one, other).map(({ term, values }) => (
            <tr key={term} data-differs={values[0] !== values[1] || undefined}>
              <th scope="row">{term}</th>
              <td>{values[0]}</td>
              <td>{values[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ResearchLine />
    </article>
  );
}

function ComparedPicture({ entry, mapShown }: { entry: Entry; mapShown: boolean }) {
  const { name, finding, thumbnail } = entry;
  const preview = usePreview(thumbnail);
  const ratio = finding.picture.width / finding.picture.height;
  const inPercent = (fraction: number) => `${(Math.min(1, fraction) * 100).toFixed(2)}%`;
  return (
    <div class="hi-square">
      <div
        class="hi-square-frame"
        style={{ width: inPercent(ratio), height: inPercent(1 / ratio) }}
      >
        {preview.kind === 'held' && (
          <img
            src={preview.url}
            alt={t('history_preview', { name: shownName(name) })}
            draggable={false}
          />
        )}
        {preview.kind === 'gone' && <p class="nl-frame-empty">{t('history_no_picture')}</p>}
        {mapShown && finding.verdict !== 'not_brain_mri' && (
          <HeatMap map={finding.map} opacity={MAP_OPACITY} />
        )}
      </div>
    </div>
  );
}
