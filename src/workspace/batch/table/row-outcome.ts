import { VERDICTS } from '../../../engine/finding';
import type { BatchRow } from '../run/batch-row';

/** What a row is filtered and sorted by, in the order in which it is sorted. */
export const OUTCOMES = [...VERDICTS, 'error', 'waiting'] as const;
export type RowOutcome = (typeof OUTCOMES)[number];

export function outcomeOf({ state }: BatchRow): RowOutcome {
  if (state.kind === 'done') return state.finding.verdict;
  return state.kind === 'failed' ? 'error' : 'waiting';
}
