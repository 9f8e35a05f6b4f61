import type { RefObject } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/t';
import { removeEntries } from '../../storage/history/history-records';
import { Button } from '../../ui/button';
import type { ViewProps } from '../shell/views';
import { allTags, filtered, isFiltering, NO_FILTER } from './filter';
import { FullNotice } from './full-notice';
import { HistoryList } from './history-list';
import { OptionsButton } from './history-options';
import { HistoryTools } from './history-tools';
import type { HistoryPlace } from './place';
import { SelectionBar } from './selection-bar';
import { useSelection } from './use-selection';
import type { SummaryList } from './watch-summaries';

export interface HistorySideProps {
  list: SummaryList;
  /** Whether new results are kept. */
  on: boolean;
  place: HistoryPlace;
  heading: RefObject<HTMLHeadingElement | null>;
  go: ViewProps['go'];
  onRemoved: () => void;
}

/** The list with its search and what can be done with several entries. */
export function HistorySide({ list, on, place, heading, go, onRemoved }: HistorySideProps) {
  const { summaries, complete } = list;
  const [filter, setFilter] = useState(NO_FILTER);
  const { selected, select, selectNone } = useSelection();
  const shown = useMemo(() => filtered(summaries, filter), [summaries, filter]);
  const tags = useMemo(() => allTags(summaries), [summaries]);
  const open = useCallback((id: string) => go('history', id), [go]);
  const ids = shown.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const remove = () => {
    void removeEntries(ids);
    selectNone();
    onRemoved();
  };
  return (
    <div class="hi-side">
      <div class="hi-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('history_title')}
        </h1>
        <span class="nl-small" role="status">
          {countWords(shown.length, list, isFiltering(filter))}
        </span>
        <OptionsButton
          open={place.kind === 'options'}
          onToggle={() => go('history', place.kind === 'options' ? '' : 'options')}
        />
      </div>
      <FullNotice />
      {!on && <p class="nl-notice">{t('history_off_notice')}</p>}
      {summaries.length > 0 && <HistoryTools filter={filter} tags={tags} onFilter={setFilter} />}
      <SelectionBar
        ids={ids}
        onCompare={([one, other]) => go('history', `compare/${one}/${other}`)}
        onRemove={remove}
        onClear={selectNone}
      />
      {on && summaries.length === 0 && <NothingYet />}
      {summaries.length > 0 && shown.length === 0 && complete && (
        <div class="hi-empty">
          <p>{t('history_no_entry')}</p>
          <Button onPress={() => setFilter(NO_FILTER)}>{t('history_show_all')}</Button>
        </div>
      )}
      <HistoryList
        // Another search starts with its first rows again.
        key={JSON.stringify(filter)}
        summaries={shown}
        openId={place.kind === 'entry' ? place.id : null}
        selected={selected}
        onOpen={open}
        onSelect={select}
      />
    </div>
  );
}

function NothingYet() {
  return (
    <div class="hi-empty">
      <h2>{t('history_empty_title')}</h2>
      <p>{t('history_empty_intro')}</p>
    </div>
  );
}

function countWords(shown: number, { summaries, complete }: SummaryList, filtering: boolean) {
  if (!complete) return t('history_reading');
  const all = summaries.length;
  return filtering ? t('history_shown_of', { shown, all }) : formatNumber(all);
}
