import { VERDICTS, type Verdict } from '../../engine/finding';
import { shownName } from '../../ui/shown-name';
import type { Filter } from './filter';

/** Verdicts as a filter names them: short, and none of them an all-clear. */
const VERDICT_NAMES: Record<Verdict, string> = {
  tumor: 'Looks like a tumor',
  no_tumor: 'No tumor found in this picture',
  uncertain: 'Uncertain',
  not_brain_mri: 'Not a brain MRI',
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
        placeholder="Search names, notes, tags, titles"
        aria-label="Search the history"
        value={filter.search}
        onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
      />
      <select
        class="hi-field"
        aria-label="Verdict"
        value={filter.verdict ?? ''}
        onChange={({ currentTarget }) => {
          const verdict = VERDICTS.find((known) => known === currentTarget.value) ?? null;
          onFilter({ ...filter, verdict });
        }}
      >
        <option value="">All verdicts</option>
        {VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {VERDICT_NAMES[verdict]}
          </option>
        ))}
      </select>
      {tags.length > 0 && (
        <select
          class="hi-field"
          aria-label="Tag"
          value={filter.tag ?? ''}
          onChange={({ currentTarget }) => {
            onFilter({ ...filter, tag: currentTarget.value === '' ? null : currentTarget.value });
          }}
        >
          <option value="">All tags</option>
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
