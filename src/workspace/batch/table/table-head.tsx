import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/t';
import { ColumnHead } from './column-head';
import type { OrderKey, RowOrder } from './row-order';

const COLUMNS = [
  { column: 'name', words: 'batch_column_name', class: 'ws-td-name' },
  { column: 'verdict', words: 'batch_column_verdict', class: 'ws-td-verdict' },
  { column: 'tumor', words: 'batch_column_tumor', class: 'ws-td-number' },
  { column: 'type', words: 'batch_column_type', class: 'ws-td-type' },
  { column: 'mri', words: 'batch_column_mri', class: 'ws-td-number ws-td-mri' },
] as const;

export interface TableHeadProps {
  order: RowOrder;
  onOrder: (key: OrderKey) => void;
  chosen: 'all' | 'some' | 'none';
  onChooseAll: () => void;
}

export function TableHead({ order, onOrder, chosen, onChooseAll }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td class="ws-td-check">
          <ChooseAll chosen={chosen} onChoose={onChooseAll} />
        </td>
        <td class="ws-td-thumb" />
        {COLUMNS.map((column) => (
          <ColumnHead
            key={column.column}
            {...column}
            words={t(column.words)}
            order={order}
            onOrder={onOrder}
          />
        ))}
      </tr>
    </thead>
  );
}

function ChooseAll({
  chosen,
  onChoose,
}: {
  chosen: TableHeadProps['chosen'];
  onChoose: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  // "Some" can only be set by script.
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = chosen === 'some';
  }, [chosen]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('batch_select_shown')}
      checked={chosen === 'all'}
      onClick={onChoose}
    />
  );
}
