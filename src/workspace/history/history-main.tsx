import type { Summary } from '../../storage/history/entry';
import type { Settings } from '../../storage/settings';
import { Button } from '../../ui/button';
import type { SettingsSource } from '../settings/settings-source';
import { CompareView } from './compare-view';
import { EntryDetail } from './entry-detail';
import { HistoryOptions } from './history-options';
import type { HistoryPlace } from './place';
import { useEntry } from './use-entry';

export interface HistoryMainProps {
  place: HistoryPlace;
  settings: Settings;
  source: SettingsSource;
  summaries: readonly Summary[];
  onList: () => void;
}

/** What stands beside the list: an entry, two of them, or the options. */
export function HistoryMain({ place, settings, source, summaries, onList }: HistoryMainProps) {
  return (
    <div class="hi-main">
      {place.kind !== 'list' && (
        <span class="hi-back">
          <Button onPress={onList}>Back to the list</Button>
        </span>
      )}
      {place.kind === 'entry' && <Opened key={place.id} id={place.id} onRemoved={onList} />}
      {place.kind === 'compare' && <CompareView key={place.ids.join()} ids={place.ids} />}
      {place.kind === 'options' && (
        <HistoryOptions settings={settings} source={source} summaries={summaries} />
      )}
      {place.kind === 'list' && summaries.length > 0 && (
        <p class="hi-quiet">
          Choose an entry to see its picture, its heat map and your notes. Tick two to compare them,
          or several for a report.
        </p>
      )}
    </div>
  );
}

function Opened({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const entry = useEntry(id);
  if (entry === null) return null;
  if (entry === 'gone') return <p class="hi-quiet">This entry is no longer kept.</p>;
  return <EntryDetail entry={entry} onRemoved={onRemoved} />;
}
