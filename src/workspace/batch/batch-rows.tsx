import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { ViewProps } from '../shell/views';
import { RowDetail } from './detail/row-detail';
import { ExportBar } from './export/export-bar';
import type { BatchRow } from './run/batch-row';
import { BatchTable } from './table/batch-table';
import { filtered } from './table/row-filter';
import { nextOrder, ordered } from './table/row-order';
import { OUTCOMES, outcomeOf, type RowOutcome } from './table/row-outcome';
import type { TableLook } from './table/table-look';
import { TableTools } from './table/table-tools';

export interface BatchRowsProps {
  rows: readonly BatchRow[];
  /** The id of the open row, as the address has it. */
  rest: string;
  go: ViewProps['go'];
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
}

/** The table with its tools, and the open row beside it. */
export function BatchRows({ rows, rest, go, look, onLook }: BatchRowsProps) {
  const { filter, order, selection, mapView } = look;
  const table = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => ordered(filtered(rows, filter), order), [rows, filter, order]);
  const counts = useMemo(() => countOutcomes(rows), [rows]);
  // Of rows that are gone, nothing stays chosen.
  const chosen = useMemo(() => rows.filter(({ id }) => selection.has(id)), [rows, selection]);
  const open = rows.find(({ id }) => String(id) === rest) ?? null;
  const close = () => {
    go('batch');
    table.current?.querySelector<HTMLElement>(`[data-row="${rest}"] button`)?.focus();
  };
  return (
    <div class={open ? 'ws-batch-body ws-batch-open' : 'ws-batch-body'}>
      <div ref={table} class="ws-batch-list">
        <div class="ws-batch-tools">
          <TableTools
            filter={filter}
            onFilter={(next) => onLook({ filter: next })}
            counts={counts}
          />
          <ExportBar
            rows={chosen.length > 0 ? chosen : shown}
            which={chosen.length > 0 ? 'selected' : shown.length < rows.length ? 'shown' : 'all'}
            onUnselect={() => onLook({ selection: new Set() })}
          />
        </div>
        <BatchTable
          rows={shown}
          order={order}
          onOrder={(key) => onLook({ order: nextOrder(order, key) })}
          selection={selection}
          onSelection={(next) => onLook({ selection: next })}
          openId={open?.id ?? null}
          onOpen={(id) => go('batch', String(id))}
        />
        {shown.length === 0 && <p class="nl-note ws-batch-none">{t('batch_no_row')}</p>}
      </div>
      {open && (
        <RowDetail
          row={open}
          mapView={mapView}
          onMapView={(next) => onLook({ mapView: next })}
          onClose={close}
        />
      )}
    </div>
  );
}

function countOutcomes(rows: readonly BatchRow[]): Record<RowOutcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    RowOutcome,
    number
  >;
  for (const row of rows) counts[outcomeOf(row)] += 1;
  return counts;
}
