import type { Row } from '../../../export/csv-columns';
import { outcomeRow } from '../../../export/csv-row';
import { restored } from '../../findings/kept-finding';
import type { BatchRow } from '../run/batch-row';

/** The CSV's rows of what is through; others have none. */
export function csvRows(rows: readonly BatchRow[]): Row[] {
  return rows.flatMap(({ path, slice, state }) => {
    switch (state.kind) {
      case 'done':
        return outcomeRow(path, slice, { kind: 'done', finding: restored(state.finding) });
      case 'failed':
        return outcomeRow(path, slice, state);
      default:
        return [];
    }
  });
}
