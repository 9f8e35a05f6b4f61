import type { BatchRow } from '../run/batch-row';
import { outcomeOf, type RowOutcome } from './row-outcome';

export interface RowFilter {
  readonly outcome: RowOutcome | 'all';
  /** Part of the name, in any case; empty for all. */
  readonly search: string;
}

export const EVERYTHING: RowFilter = { outcome: 'all', search: '' };

export function filtered(rows: readonly BatchRow[], filter: RowFilter): readonly BatchRow[] {
  const search = filter.search.trim().toLowerCase();
  if (filter.outcome === 'all' && search === '') return rows;
  return rows.filter(
    (row) =>
      (filter.outcome === 'all' || outcomeOf(row) === filter.outcome) &&
      row.path.toLowerCase().includes(search),
  );
}
