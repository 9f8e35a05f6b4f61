import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import type { RowFilter } from './row-filter';
import { OUTCOMES, type RowOutcome } from './row-outcome';

const WORDS: Record<RowOutcome, MessageKey> = {
  tumor: 'batch_filter_tumor',
  no_tumor: 'batch_filter_no_tumor',
  uncertain: 'batch_filter_uncertain',
  not_brain_mri: 'batch_filter_not_brain_mri',
  error: 'batch_filter_error',
  waiting: 'batch_filter_waiting',
};

export interface TableToolsProps {
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  /** Rows of each outcome. */
  counts: Readonly<Record<RowOutcome, number>>;
}

/** What is shown of the table: by outcome, and by a part of the name. */
export function TableTools({ filter, onFilter, counts }: TableToolsProps) {
  const all = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <search class="ws-tools" aria-label={t('batch_tools_label')}>
      <input
        type="search"
        class="ws-field"
        placeholder={t('batch_search')}
        aria-label={t('batch_search')}
        value={filter.search}
        onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
      />
      <select
        class="ws-field"
        aria-label={t('batch_filter_label')}
        value={filter.outcome}
        onChange={({ currentTarget }) =>
          onFilter({ ...filter, outcome: currentTarget.value as RowFilter['outcome'] })
        }
      >
        <option value="all">
          {t('batch_filter_option', { name: t('batch_filter_all'), count: all })}
        </option>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0 || filter.outcome === outcome).map(
          (outcome) => (
            <option key={outcome} value={outcome}>
              {t('batch_filter_option', { name: t(WORDS[outcome]), count: counts[outcome] })}
            </option>
          ),
        )}
      </select>
    </search>
  );
}
