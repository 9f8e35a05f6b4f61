import { useState } from 'preact/hooks';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Entry } from '../../storage/history/entry';
import { removeEntries } from '../../storage/history/history-records';
import { FindingBody, hasMap } from '../../ui/finding-body';
import { DEFAULT_MAP_OPACITY } from '../../ui/finding-card';
import { PictureName } from '../../ui/picture-name';
import { PictureStage } from '../../ui/picture-stage';
import { shownName } from '../../ui/shown-name';
import { FindingFacts } from '../results/finding-facts';
import { MapControls, type MapView } from '../results/map-controls';
import { ConfirmButton } from './confirm-button';
import { EntryNotes } from './entry-notes';
import { EntryPageLine } from './entry-page-line';
import { ReportEntries } from './report-entries';
import { usePreview } from './use-preview';

export interface EntryDetailProps {
  entry: Entry;
  onRemoved: () => void;
}

/** One entry: its picture, what was found, and what the user has written of it. */
export function EntryDetail({ entry, onRemoved }: EntryDetailProps) {
  const { id, name, finding, source, thumbnail } = entry;
  const [mapView, setMapView] = useState<MapView>({ shown: false, opacity: DEFAULT_MAP_OPACITY });
  const picture = usePreview(thumbnail);
  const state = { kind: 'done', finding } as const;
  const remove = () => {
    void removeEntries([id]);
    onRemoved();
  };
  return (
    <article class="hi-detail" aria-label={shownName(name)}>
      <header class="hi-detail-head">
        <h2>
          <PictureName name={name} />
        </h2>
        <p class="nl-small">
          <time dateTime={new Date(entry.time).toISOString()}>{formatDate(entry.time)}</time>
        </p>
      </header>
      <div class="hi-detail-view">
        <PictureStage
          picture={picture}
          name={name}
          finding={finding}
          mapOpacity={mapView.shown && hasMap(state) ? mapView.opacity : null}
        />
        {hasMap(state) && <MapControls map={finding.map} view={mapView} onView={setMapView} />}
      </div>
      <div class="hi-detail-says">
        <FindingBody state={state} name={name} source={source} />
        <EntryPageLine page={entry.page} />
        <FindingFacts finding={finding} />
        <div class="nl-actions">
          <ReportEntries ids={[id]} />
          <ConfirmButton
            words={t('history_delete')}
            question={t('history_delete_entry_question')}
            onConfirm={remove}
          />
        </div>
      </div>
      <EntryNotes key={id} entry={entry} />
    </article>
  );
}
