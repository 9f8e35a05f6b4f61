import { Component } from 'preact';
import { t } from '../../../i18n/t';
import { problemSentences } from '../../../problems/problem-sentences';
import { cardAttributes } from '../../../ui/card-attributes';
import { formatPercent } from '../../../ui/format-percent';
import { VerdictIcon } from '../../../ui/verdict-icon';
import { TYPE_NAMES, VERDICT_WORDS } from '../../../ui/verdict-words';
import type { BatchRow } from '../run/batch-row';
import { rowJobState } from '../run/row-job-state';
import { rowName } from './row-name';
import { typeOf } from './row-type';
import { Thumbnail } from './thumbnail';

/** What a row does; the same object from drawing to drawing. */
export interface RowActions {
  open(id: number): void;
  /** @param extend from the last chosen row to this one */
  choose(id: number, extend: boolean): void;
}

export interface TableRowProps {
  row: BatchRow;
  /** From 1, with the table's head as the first. */
  index: number;
  chosen: boolean;
  /** Its picture is shown beside the table. */
  open: boolean;
  /** The one row that the Tab key reaches; arrows go to the others. */
  reachable: boolean;
  actions: RowActions;
}

/** A slice in the table. What does not change is not drawn again: a batch has many rows. */
export class TableRow extends Component<TableRowProps> {
  override shouldComponentUpdate(next: TableRowProps): boolean {
    const keys = Object.keys(next) as (keyof TableRowProps)[];
    return keys.some((key) => next[key] !== this.props[key]);
  }

  override render({ row, index, chosen, open, reachable, actions }: TableRowProps) {
    const name = rowName(row);
    const tabIndex = reachable ? 0 : -1;
    const attributes = { name: row.path, source: 'file', state: rowJobState(row) } as const;
    return (
      <tr class="ws-tr" aria-rowindex={index} aria-selected={chosen} data-row={row.id}>
        <td class="ws-td-check">
          <input
            type="checkbox"
            aria-label={t('batch_select_row', { name })}
            checked={chosen}
            tabIndex={tabIndex}
            onClick={(event) => actions.choose(row.id, event.shiftKey)}
          />
        </td>
        <td class="ws-td-thumb">
          <Thumbnail picture={row.thumbnail} />
        </td>
        <th scope="row" class="ws-td-name">
          <article aria-label={name} {...cardAttributes(attributes)}>
            <button
              type="button"
              class="ws-row-open"
              aria-current={open ? 'true' : undefined}
              tabIndex={tabIndex}
              title={name}
              onClick={() => actions.open(row.id)}
            >
              <bdi>{name}</bdi>
            </button>
          </article>
        </th>
        <OutcomeCells row={row} />
      </tr>
    );
  }
}

function OutcomeCells({ row }: { row: BatchRow }) {
  const { state } = row;
  if (state.kind === 'failed') {
    const { what } = problemSentences(state.problem);
    return (
      <td class="ws-td-verdict" colSpan={4}>
        <span class="ws-outcome" title={what}>
          <VerdictIcon outcome="error" />
          <span>{what}</span>
        </span>
      </td>
    );
  }
  if (state.kind !== 'done') {
    return (
      <td class="ws-td-verdict nl-small" colSpan={4}>
        {state.kind === 'working' ? t('batch_row_checking') : t('batch_row_waiting')}
      </td>
    );
  }
  const { verdict, pTumor, pBrainMri } = state.finding;
  const type = typeOf(row);
  return (
    <>
      <td class="ws-td-verdict">
        <span class="ws-outcome">
          <VerdictIcon outcome={verdict} />
          <span>{VERDICT_WORDS[verdict]}</span>
        </span>
      </td>
      <td class="ws-td-number">{verdict === 'not_brain_mri' ? '' : formatPercent(pTumor)}</td>
      <td class="ws-td-type">{type && TYPE_NAMES[type]}</td>
      <td class="ws-td-number ws-td-mri">{formatPercent(pBrainMri)}</td>
    </>
  );
}
