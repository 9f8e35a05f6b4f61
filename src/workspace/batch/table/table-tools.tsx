import type { RowFilter } from './row-filter';
import { OUTCOMES, type RowOutcome } from './row-outcome';

const WORDS: Record<RowOutcome, string> = {
  tumor: 'Looks like a tumor',
  no_tumor: 'No tumor found in the picture',
  uncertain: 'Uncertain',
  not_brain_mri: 'Not like a brain MRI',
  error: 'Without a finding',
  waiting: 'Waiting',
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
    <search class="ws-tools" aria-label="Rows">
      <input
        type="search"
        class="ws-field"
        placeholder="Search names"
        aria-label="Search names"
        value={filter.search}
        onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
      />
      <select
        class="ws-field"
        aria-label="Show"
        value={filter.outcome}
        onChange={({ currentTarget }) =>
          onFilter({ ...filter, outcome: currentTarget.value as RowFilter['outcome'] })
        }
      >
        <option value="all">All rows ({all})</option>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0 || filter.outcome === outcome).map(
          (outcome) => (
            <option key={outcome} value={outcome}>
              {WORDS[outcome]} ({counts[outcome]})
            </option>
          ),
        )}
      </select>
    </search>
  );
}
