import { VERDICTS, type Verdict } from '../../engine/finding';
import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { shownName } from '../../ui/shown-name';
import type { Filter } from './filter';

/** Verdicts as a filter names them: short, and none of them an all-clear. */
const VERDICT_KEYS: Record<Verdict, MessageKey> = {
  tumor: 'history_filter_tumor',
  no_tumor: 'history_filter_no_tumor',
  uncertain: 'history_filter_uncertain',
  not_brain_mri: 'history_filter_not_brain_mri',
};

export interface HistoryToolsProps {
  filter: Filter;
  tags: readonly { readonly key: string; readonly tag: string }[];
  onFilter: (filter: Filter) => void;
}

/** Search and filters. */
export function HistoryTools({ filter, tags, onFilter }: HistoryToolsProps) {
  return (
    <search class="hi-tools">
      <input
        type="search"
        class="hi-field"
        placeholder={t('history_search')}
        aria-label={t('history_search_label')}
        value={filter.search}
        onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
      />
      <select
        class="hi-field"
        aria-label={t('history_filter_verdict')}
        value={filter.verdict ?? ''}
        onChange={({ currentTarget }) => {
          const verdict = VERDICTS.find((known) => known === currentTarget.value) ?? null;
          onFilter({ ...filter, verdict });
        }}
      >
        <option value="">{t('history_all_verdicts')}</option>
        {VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(VERDICT_KEYS[verdict])}
          </option>
        ))}
      </select>
      {tags.length > 0 && (
        <select
          class="hi-field"
          aria-label={t('history_filter_tag')}
          value={filter.tag ?? ''}
          onChange={({ currentTarget }) => {
            onFilter({ ...filter, tag: currentTarget.value === '' ? null : currentTarget.value });
          }}
        >
          <option value="">{t('history_all_tags')}</option>
          {tags.map(({ key, tag }) => (
            <option key={key} value={key}>
              {shownName(tag)}
            </option>
          ))}
        </select>
      )}
    </search>
  );
}
