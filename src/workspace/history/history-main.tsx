import { t } from '../../i18n/t';
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
          <Button onPress={onList}>{t('history_back')}</Button>
        </span>
      )}
      {place.kind === 'entry' && <Opened key={place.id} id={place.id} onRemoved={onList} />}
      {place.kind === 'compare' && <CompareView key={place.ids.join()} ids={place.ids} />}
      {place.kind === 'options' && (
        <HistoryOptions settings={settings} source={source} summaries={summaries} />
      )}
      {place.kind === 'list' && summaries.length > 0 && (
        <p class="hi-quiet">{t('history_choose')}</p>
      )}
    </div>
  );
}

function Opened({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const entry = useEntry(id);
  if (entry === null) return null;
  if (entry === 'gone') return <p class="hi-quiet">{t('history_entry_gone')}</p>;
  return <EntryDetail entry={entry} onRemoved={onRemoved} />;
}
