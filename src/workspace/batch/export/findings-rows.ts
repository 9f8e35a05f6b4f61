import type { FindingsRow } from '../../../export/findings-schema';
import { restored } from '../../findings/kept-finding';
import type { BatchRow } from '../run/batch-row';

/** What is through as the JSON file has it, made one at a time: maps are long lists there. */
export function* findingsRows(
  rows: readonly BatchRow[],
  labelOf: (row: BatchRow) => string | null,
): Generator<FindingsRow> {
  for (const row of rows) {
    const { path: file, slice, state } = row;
    const label = labelOf(row);
    const place = { file, slice, ...(label === null ? {} : { label }) };
    if (state.kind === 'done') yield { ...place, finding: restored(state.finding) };
    else if (state.kind === 'failed') yield { ...place, problem: state.problem };
  }
}
